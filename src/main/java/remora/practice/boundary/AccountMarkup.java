package remora.practice.boundary;

/** Fjordline's HTML: many small utility classes, as utility-first style sheets give. */
final class AccountMarkup {

  private AccountMarkup() {}

  static final String BANNER =
      """
      <div class="bg-red p-4 rounded mb-4" role="alert">
        <p class="font-bold">We could not log you in</p>
        <p>User name or password is not right. Please try again.</p>
      </div>
      """;

  static final String LOGIN =
      """
      <!doctype html>
      <html lang="en" class="h-full">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Log in · Fjordline Miles</title>
        <link rel="stylesheet" href="/practice/assets/fjordline.css">
      </head>
      <body class="h-full bg-night flex flex-col">
        <header class="px-6 py-4 flex justify-between text-white">
          <a href="/practice/" class="text-xl font-bold tracking-wide text-white no-underline">fjordline<span class="text-sun">·</span>miles</a>
          <nav aria-label="Main" class="flex gap-4"><a href="/practice/departures.html" class="text-white">Timetable</a><a href="/practice/feedback.html" class="text-white">Feedback</a></nav>
        </header>
        <main class="flex-1 flex items-center justify-center p-4">
          <div class="bg-white rounded-lg shadow p-8 w-card">
            <h1 class="text-2xl font-bold mb-4">Log in to your account</h1>
            {{banner}}
            <form method="post" action="/practice/account/login" class="flex flex-col gap-4">
              <label class="block"><span class="block mb-1">User name</span>
                <input class="input" type="text" name="username" autocomplete="username" required value="{{user}}"></label>
              <label class="block"><span class="block mb-1">Password</span>
                <input class="input" type="password" name="password" autocomplete="current-password" required></label>
              <button type="submit" class="btn">Log in</button>
            </form>
            <p class="text-sm text-muted mt-4">For practice, log in as <code>{{knownUser}}</code> with the password <code>{{knownPassword}}</code>.</p>
          </div>
        </main>
        <footer class="px-6 py-4 text-sm text-faint">© Fjordline Ferries · <a class="text-faint" href="/practice/">All practice sites</a></footer>
      </body>
      </html>
      """;

  static final String ACCOUNT =
      """
      <!doctype html>
      <html lang="en" class="h-full">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>My account · Fjordline Miles</title>
        <link rel="stylesheet" href="/practice/assets/fjordline.css">
      </head>
      <body class="h-full bg-mist flex flex-col">
        <header class="px-6 py-4 flex justify-between bg-night text-white">
          <a href="/practice/" class="text-xl font-bold tracking-wide text-white no-underline">fjordline<span class="text-sun">·</span>miles</a>
          <nav aria-label="Account" class="flex gap-4"><a href="/practice/account" class="text-white" aria-current="page">Account</a><a href="/practice/account/documents" class="text-white">Documents</a><a href="/practice/account/logout" class="text-white">Log out</a></nav>
        </header>
        <main class="flex-1 p-6 w-page mx-auto">
          <h1 class="text-2xl font-bold mb-4">Welcome back, Ada</h1>
          <div class="grid gap-4">
            <section class="bg-white rounded-lg shadow p-6">
              <h2 class="font-bold mb-4">Your membership</h2>
              <dl class="pairs">
                <dt>Member number</dt><dd>FJ 2207 1815</dd>
                <dt>Membership level</dt><dd>Silver</dd>
                <dt>Points balance</dt><dd>12,480</dd>
                <dt>Points expiring this year</dt><dd>640</dd>
                <dt>Member since</dt><dd><time datetime="2019-04-12">12 April 2019</time></dd>
              </dl>
            </section>
            <section class="bg-white rounded-lg shadow p-6">
              <h2 class="font-bold mb-4">Next crossing</h2>
              <p>Marlin Bay → Hestvik, Saturday 08:40, one car, two persons.</p>
              <p class="text-sm text-muted mt-4">2,520 points to Gold</p>
            </section>
          </div>
        </main>
        <footer class="px-6 py-4 text-sm text-muted">© Fjordline Ferries · <a href="/practice/">All practice sites</a></footer>
      </body>
      </html>
      """;
}
