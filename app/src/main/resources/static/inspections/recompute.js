"use strict";

// Computes a draw again in the reader's own browser, step by step as docs/recompute-draw.py does, from what was published.
const box = document.getElementById("recompute");
const button = document.getElementById("again");
const checks = document.getElementById("checks");
const utf8 = new TextEncoder();
const RANGE = 2 ** 32;

function bytes(hex) {
  return Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16));
}

async function sha256(content) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map(one => one.toString(16).padStart(2, "0")).join("");
}

// Block i is HMAC-SHA256(seed, label + "/" + i), read as eight unsigned 32-bit numbers.
async function* numbers(seed, label) {
  const key = await crypto.subtle.importKey("raw", seed, {name: "HMAC", hash: "SHA-256"}, false, ["sign"]);
  for (let block = 0; ; block++) {
    const view = new DataView(await crypto.subtle.sign("HMAC", key, utf8.encode(label + "/" + block)));
    for (let place = 0; place < 32; place += 4) {
      yield view.getUint32(place);
    }
  }
}

// Numbers from the last, incomplete run are thrown away, so that no remainder is favoured.
async function below(bound, source) {
  const fair = Math.floor(RANGE / bound) * bound;
  for (;;) {
    const number = (await source.next()).value;
    if (number < fair) {
      return number % bound;
    }
  }
}

async function shuffled(items, source) {
  const order = [...items];
  for (let place = 0; place < order.length - 1; place++) {
    const other = place + await below(order.length - place, source);
    [order[place], order[other]] = [order[other], order[place]];
  }
  return order;
}

function textOf(data) {
  return ["qingjian draw 1",
    ...data.units.map(one => ["unit", one.key, one.name].join("|")),
    ...data.inspectors.map(one => ["inspector", one.key, one.name, one.unit].join("|")),
    ["take", data.take, data.each].join("|")].join("\n") + "\n";
}

async function draw(data, digest) {
  const seed = bytes(data.seed);
  const mixed = digest + "/" + await sha256(utf8.encode(data.words.join("\n")));
  const units = (await shuffled(data.units, numbers(seed, "units/" + mixed))).slice(0, data.take);
  const source = numbers(seed, "inspectors/" + mixed);
  for (;;) {
    const people = await shuffled(data.inspectors, source);
    const sent = units.map((unit, place) => ({unit, people: people.slice(place * data.each, (place + 1) * data.each)}));
    if (sent.every(group => group.people.every(one => one.unit !== group.unit.key))) {
      return sent;
    }
  }
}

function keys(groups) {
  return JSON.stringify(groups);
}

async function recompute() {
  const data = await (await fetch(box.dataset.from, {credentials: "same-origin"})).json();
  const digest = await sha256(utf8.encode(textOf(data)));
  const sent = await draw(data, digest);
  return [
    ["种子与事先公布的摘要", await sha256(bytes(data.seed)) === data.commitment],
    ["名单与事先公布的摘要", digest === data.digest],
    ["抽取的单位和人员与公布的结果",
      keys(sent.map(group => [group.unit.key, group.people.map(one => one.key)]))
        === keys(data.result.map(group => [group.unit, group.inspectors]))],
  ];
}

function tell(lines) {
  checks.replaceChildren(...lines.map(line => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  }));
}

button.addEventListener("click", async () => {
  button.disabled = true;
  try {
    tell((await recompute()).map(([what, holds]) => what + (holds ? "：一致" : "：不一致")));
  } catch (problem) {
    tell(["没有算成，请下载数据用脚本重算。"]);
  } finally {
    button.disabled = false;
  }
});

// Browsers hash on secure pages only; elsewhere the download stays.
box.hidden = !window.crypto || !crypto.subtle;
