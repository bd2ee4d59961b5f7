/** The practice pages with their ready-made tasks; none where the server's owner has switched them off. */
export const practicePages = async signal => {
  try {
    const response = await fetch('/practice/index.json', { signal });
    return response.ok ? (await response.json()).pages : [];
  } catch {
    return []; // only a convenience: the form works without
  }
};
