const MOST_BYTES = 1024 * 1024;
const form = document.getElementById("add");
const problem = document.getElementById("problem");

async function add(kind, file) {
  const bytes = await file.arrayBuffer();
  const sum = await crypto.subtle?.digest("SHA-256", bytes);
  const mark = sum ? [...new Uint8Array(sum).slice(0, 4)].map((b) => b.toString(16).padStart(2, "0")).join("") : "none";
  const item = document.createElement("li");
  item.textContent = `${kind}: ${file.name}, ${bytes.byteLength} bytes, checksum ${mark}`;
  document.getElementById("documents").append(item);
  document.getElementById("none").hidden = true;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { kind, file } = form.elements;
  const [chosen] = file.files;
  if (chosen.size > MOST_BYTES) {
    problem.textContent = `${chosen.name} is larger than 1 MB. Choose a smaller file.`;
    return;
  }
  problem.textContent = "";
  await add(kind.selectedOptions[0].textContent, chosen);
  form.reset();
});
