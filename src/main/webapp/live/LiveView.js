// A session's page as it is, and this person's hands on it. Pictures come as binary messages, one at a
// time: the next is asked for when the last is on the screen.

import { gesturesOf } from "./Gestures.js";

const screen = document.getElementById("screen");
const tabs = document.getElementById("tabs");
const address = document.getElementById("address");
const state = document.getElementById("state");
const page = { width: 0, height: 0, interactive: false };

const query = new URLSearchParams(location.search);
const socket = new WebSocket(
  new URL(
    `sessions/${encodeURIComponent(query.get("session") ?? "")}?token=${encodeURIComponent(query.get("token") ?? "")}`,
    location.href.replace(/^http/, "ws"),
  ),
);
socket.binaryType = "blob";

function send(message) {
  if (socket.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}

async function show(jpeg) {
  try {
    const picture = await createImageBitmap(jpeg);
    if (screen.width !== picture.width || screen.height !== picture.height) {
      screen.width = picture.width;
      screen.height = picture.height;
    }
    screen.getContext("2d").drawImage(picture, 0, 0);
    picture.close();
  } finally {
    send({ type: "seen" });
  }
}

function button(tab) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = tab.title || tab.url || "New page";
  element.title = tab.url;
  element.disabled = !page.interactive;
  if (tab.shown) {
    element.setAttribute("aria-current", "page");
  }
  element.addEventListener("click", () => send({ type: "tab", id: tab.id }));
  return element;
}

function tell(news) {
  Object.assign(page, { width: news.width, height: news.height, interactive: news.interactive });
  tabs.replaceChildren(...news.tabs.map(button));
  address.textContent = news.tabs.find((tab) => tab.shown)?.url ?? "";
  state.textContent = news.interactive ? "Live, yours to use" : "Live, to look at";
}

socket.addEventListener("message", (event) => {
  if (typeof event.data === "string") {
    tell(JSON.parse(event.data));
  } else {
    show(event.data);
  }
});
socket.addEventListener("close", (event) => {
  state.textContent = `Ended${event.reason ? `: ${event.reason}` : ""}`;
  screen.removeAttribute("tabindex");
});

gesturesOf(screen, page, send);
screen.focus();
