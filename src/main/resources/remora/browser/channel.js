// Asks what init.js knows in the page's own world: is a request (r) or a short timer (t) under way, and have what
// listens for clicks say so (c).
const says = (question) =>
  !document.dispatchEvent(new Event('%CHANNEL%' + question, { cancelable: true }));
