// Takes the writer to the clause that a finding speaks of. The page works without it.
"use strict";

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
