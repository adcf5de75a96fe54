"use strict";

// A draft that couldn't be saved in the background says so.
const UNSAVED = {
  "htmx:sendError": "没有保存：网络不通。写的还在这一页，连上以后接着写就会再保存。",
  "htmx:responseError": "没有保存，可能登录已经到期。写的还在这一页，请按“保存并看报告”，登录后会回到这里。",
};
for (const [event, words] of Object.entries(UNSAVED)) {
  document.addEventListener(event, () => {
    const line = document.getElementById("saved");
    const version = line?.querySelector("input");
    line?.classList.add("stop");
    line?.replaceChildren(words, ...(version ? [version] : []));
  });
}

// Takes the writer to the clause that a finding speaks of. The page works without it.
const body = document.getElementById("body");
const wanted = new URLSearchParams(location.search).get("find");
if (body && wanted) {
  const number = wanted.match(/（[一二三四五六七八九十]+）$/)?.[0] ?? wanted.replace(/（.*$/, "") + "、";
  const at = body.value.indexOf("\n" + number);
  if (at >= 0) {
    const end = body.value.indexOf("\n", at + 1);
    body.focus();
    body.setSelectionRange(at + 1, end < 0 ? body.value.length : end);
    const line = body.value.slice(0, at).split("\n").length;
    body.scrollTop = body.scrollHeight * line / Math.max(1, body.value.split("\n").length) - 80;
  }
}
