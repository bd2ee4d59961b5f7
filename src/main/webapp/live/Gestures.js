// What somebody does with mouse and keyboard on the picture, in the page's own pixels.

const modifiers = (event) =>
  (event.altKey ? 1 : 0) + (event.ctrlKey ? 2 : 0) + (event.metaKey ? 4 : 0) + (event.shiftKey ? 8 : 0);

/** Begins to listen; nothing is sent while the view is only to look at. */
export function gesturesOf(screen, page, send) {
  const at = (event) => {
    const box = screen.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * page.width,
      y: ((event.clientY - box.top) / box.height) * page.height,
    };
  };

  const mouse = (move) => (event) => {
    if (!page.interactive) {
      return;
    }
    if (move === "down") {
      screen.focus();
    }
    event.preventDefault();
    send({
      type: "mouse",
      move,
      ...at(event),
      button: move === "move" && event.buttons === 0 ? -1 : Math.max(0, event.button),
      buttons: event.buttons,
      clicks: move === "move" ? 0 : Math.max(1, event.detail),
      modifiers: modifiers(event),
    });
  };
  screen.addEventListener("mousedown", mouse("down"));
  screen.addEventListener("mouseup", mouse("up"));
  screen.addEventListener("contextmenu", (event) => event.preventDefault());

  // One a frame is all that a page sees of its own mouse.
  let moved;
  screen.addEventListener("mousemove", (event) => {
    if (!moved) {
      requestAnimationFrame(() => {
        mouse("move")(moved);
        moved = undefined;
      });
    }
    moved = event;
  });

  screen.addEventListener(
    "wheel",
    (event) => {
      if (page.interactive) {
        event.preventDefault();
        send({ type: "wheel", ...at(event), right: event.deltaX, down: event.deltaY, modifiers: modifiers(event) });
      }
    },
    { passive: false },
  );

  const key = (down) => (event) => {
    // Paste comes as its own event, with the text.
    const pasting = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
    if (!page.interactive || event.isComposing || pasting) {
      return;
    }
    event.preventDefault();
    const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    send({
      type: "key",
      down,
      key: event.key,
      code: event.code,
      keyCode: event.keyCode,
      text: plain ? event.key : event.key === "Enter" ? "\r" : "",
      modifiers: modifiers(event),
    });
  };
  screen.addEventListener("keydown", key(true));
  screen.addEventListener("keyup", key(false));
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (page.interactive && text) {
      event.preventDefault();
      send({ type: "text", text });
    }
  });
}
