package remora.practice.boundary;

/** Fjordline's page of travel documents: a choice, a file, and an answer that takes a moment. */
final class DocumentsMarkup {

  private DocumentsMarkup() {}

  static final String PAGE =
      """
      <!doctype html>
      <html lang="en" class="h-full">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Travel documents · Fjordline Miles</title>
        <link rel="stylesheet" href="/practice/assets/fjordline.css">
        <script src="/practice/assets/fjordline-documents.js" defer></script>
      </head>
      <body class="h-full bg-mist flex flex-col">
        <header class="px-6 py-4 flex justify-between bg-night text-white">
          <a href="/practice/" class="text-xl font-bold tracking-wide text-white no-underline">fjordline<span class="text-sun">·</span>miles</a>
          <nav aria-label="Account" class="flex gap-4"><a href="/practice/account" class="text-white">Account</a><a href="/practice/account/documents" class="text-white" aria-current="page">Documents</a><a href="/practice/account/logout" class="text-white">Log out</a></nav>
        </header>
        <main class="flex-1 p-6 w-page mx-auto">
          <h1 class="text-2xl font-bold mb-4">Travel documents</h1>
          <section class="bg-white rounded-lg shadow p-6 mb-4">
            <form id="add" class="flex flex-col gap-4">
              <label class="block"><span class="block mb-1">Kind of document</span>
                <select class="input" id="kind" name="kind" required>
                  <option value="">Please choose</option>
                  <option value="passport">Passport</option>
                  <option value="licence">Driving licence</option>
                  <option value="vehicle">Vehicle registration</option>
                </select></label>
              <label class="block"><span class="block mb-1">File, at most 1 MB</span>
                <input class="input" id="file" name="file" type="file" required></label>
              <p id="problem" class="text-sm" role="alert"></p>
              <button type="submit" class="btn">Add document</button>
            </form>
            <p class="text-sm text-muted mt-4">For practice the file is read by this page and goes nowhere.</p>
          </section>
          <section class="bg-white rounded-lg shadow p-6">
            <h2 class="font-bold mb-4">Documents for your next crossing</h2>
            <ul id="documents" aria-live="polite"></ul>
            <p id="none" class="text-muted">None yet.</p>
          </section>
        </main>
        <footer class="px-6 py-4 text-sm text-muted">© Fjordline Ferries · <a href="/practice/">All practice sites</a></footer>
      </body>
      </html>
      """;
}
