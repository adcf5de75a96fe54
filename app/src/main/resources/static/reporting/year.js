// Draws the months with uPlot, prints the page, shows it on the whole screen. Without it the server's drawing stays.
"use strict";

const LIBRARY = "/vendor/uplot/1.6.30/dist/uPlot.iife.min.js";
const NOW = "#0f766e";
const BEFORE = "#b9c4c1";
const HEIGHT = 128;
const numbers = (text) => text.split(",").map(Number);
const year = document.getElementById("year");
const drawn = new Map();

function draw(figure) {
  const plot = figure.querySelector(".plot");
  const bars = uPlot.paths.bars;
  const one = Number(figure.dataset.year);
  const text = figure.querySelector("svg").getAttribute("aria-label");
  const series = (label, colour, align) => ({
    label, fill: colour, stroke: colour, width: 0, paths: bars({ size: [0.38, 14], align, gap: 1 }), points: { show: false },
  });
  const box = document.createElement("div");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", text);
  const chart = new uPlot({
    width: plot.clientWidth,
    height: HEIGHT,
    padding: [8, 4, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [0.4, 12.6] }, y: { range: (self, min, max) => [0, Math.max(1, max)] } },
    axes: [
      { splits: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], grid: { show: false }, ticks: { show: false }, size: 22, stroke: "#4d5b58", values: (self, all) => all },
      { size: 40, stroke: "#4d5b58", grid: { stroke: "#e3e9e7", width: 1 }, ticks: { show: false }, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000] },
    ],
    series: [{}, series(one - 1 + "年", BEFORE, -1), series(one + "年", NOW, 1)],
  }, [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], numbers(figure.dataset.before), numbers(figure.dataset.now)], box);
  plot.replaceChildren(box);
  drawn.set(plot, chart);
}

function fit() {
  drawn.forEach((chart, plot) => chart.setSize({ width: plot.clientWidth, height: HEIGHT }));
}

const library = document.createElement("script");
library.src = LIBRARY;
library.onload = () => {
  document.querySelectorAll(".month-chart").forEach(draw);
  addEventListener("resize", fit);
  matchMedia("print").addEventListener("change", fit);
};
document.head.append(library);

const print = document.querySelector("[data-print]");
print.hidden = false;
print.addEventListener("click", () => window.print());

const full = document.querySelector("[data-full]");
if (document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : year.requestFullscreen()));
  document.addEventListener("fullscreenchange", () => {
    full.textContent = document.fullscreenElement ? "退出全屏" : "全屏";
    fit();
  });
}
