"""Runs the published client predev-api against a server and prints one line for each promise it relies on."""

import sys
import time

from predev_api import (
    AuthenticationError,
    BatchTooLargeError,
    InsufficientCreditsError,
    PredevAPI,
    PredevAPIError,
    QueueFullError,
    RateLimitError,
    SubscriptionRequiredError,
)

BASE = sys.argv[1].rstrip("/")
CHECKS = []


def client(tenant):
    return PredevAPI(api_key=f"client-{tenant}-key", base_url=BASE)


def check(promise):
    """Registers a check; its name is the promise in words."""

    def register(function):
        CHECKS.append((promise, function))
        return function

    return register


def wanted(**fields):
    properties = {name: {"type": kind} for name, kind in fields.items()}
    return {"type": "object", "properties": properties, "required": list(fields)}


PRODUCT = {
    "url": f"{BASE}/practice/shop/storm-lantern",
    "instruction": "Read the name and the current price of this product.",
    "output": wanted(name="string", price="number"),
}
LIBRARY = {
    "url": f"{BASE}/practice/library",
    "instruction": 'Search for "lighthouse" and list the titles with their authors.',
    "output": {
        "type": "object",
        "properties": {"books": {"type": "array", "items": wanted(title="string", author="string")}},
        "required": ["books"],
    },
}
CONTACT = {
    "url": f"{BASE}/practice/contact",
    "instruction": "Fill in the contact form, agree to the privacy notice and send it. Give me the reference number.",
    "input": {
        "Full name": "Ada Lovelace",
        "E-mail address": "ada@example.org",
        "Topic": "Lost property",
        "Message": "I left a green umbrella on the morning ferry.",
        "consent": "yes",
    },
    "output": wanted(referenceNumber="string"),
}
STALLED = {"url": f"{BASE}/practice/stalled", "instruction": "Read the title of the page."}
TITLE = "The Lighthouse Keeper\u2019s Ledger"


def equal(actual, expected):
    assert actual == expected, f"expected {expected!r}, got {actual!r}"


def raises(kind, call):
    """The exception of exactly this class that a call ends with."""
    try:
        call()
    except PredevAPIError as error:
        assert type(error) is kind, f"{type(error).__name__} instead of {kind.__name__}: {error}"
        return error
    raise AssertionError(f"no {kind.__name__}")


def ended(api, batch_id, seconds=90):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        batch = api.get_browser_agent(batch_id)
        if batch["status"] != "processing":
            return batch
        time.sleep(0.3)
    raise AssertionError(f"{batch_id} has not ended within {seconds} s")


@check("a synchronous run comes back with its data")
def _():
    batch = client("main").browser_agent([PRODUCT, CONTACT], concurrency=2)
    equal(batch["status"], "completed")
    equal((batch["total"], batch["completed"]), (2, 2))
    for task, result in zip([PRODUCT, CONTACT], batch["results"]):
        equal(result["status"], "SUCCESS")
        equal(result["url"], task["url"])
    equal(batch["results"][0]["data"], {"name": "Storm lantern, galvanised", "price": 31.5})
    assert batch["results"][1]["data"]["referenceNumber"].startswith("MH-")
    cost = sum(result["creditsUsed"] for result in batch["results"])
    assert abs(batch["totalCreditsUsed"] - cost) < 1e-9 and cost >= 0.2, cost


@check("a synchronous run of more than ten seconds is waited for")
def _():
    batch = client("main").browser_agent([{**STALLED, "timeoutMs": 12000}])
    equal(batch["results"][0]["status"], "TIMEOUT")
    equal(batch["totalCreditsUsed"], 0)


@check("an asynchronous run is started at once and polled to its end")
def _():
    api = client("main")
    start = time.monotonic()
    stub = api.browser_agent([PRODUCT, PRODUCT], run_async=True)
    assert time.monotonic() - start < 2, "it took too long"
    equal(stub["status"], "processing")
    pending = api.get_browser_agent(stub["id"])
    equal([result["url"] for result in pending["results"]], [PRODUCT["url"]] * 2)
    batch = ended(api, stub["id"])
    equal([result["status"] for result in batch["results"]], ["SUCCESS"] * 2)


@check("the timeline is there for those who ask for it")
def _():
    api = client("main")
    batch = api.browser_agent([PRODUCT])
    assert "events" not in batch["results"][0]
    events = api.get_browser_agent(batch["id"], include_events=True)["results"][0]["events"]
    kinds = [event["type"] for event in events]
    for kind in ("navigation", "screenshot", "plan", "validation", "done"):
        assert kind in kinds, f"no {kind} in {kinds}"
    assert all("timestamp" in event and "data" in event for event in events)


@check("a stream brings every step, every result and the whole run, in any alphabet")
def _():
    frames = list(client("main").browser_agent([PRODUCT, LIBRARY], stream=True))
    equal(frames[-1]["event"], "done")
    assert {frame["event"] for frame in frames[:-1]} == {"task_event", "task_result"}
    results = {f["data"]["taskIndex"]: f["data"] for f in frames if f["event"] == "task_result"}
    equal(sorted(results), [0, 1])
    done = frames[-1]["data"]
    equal([result["data"] for result in done["results"]], [results[i]["data"] for i in (0, 1)])
    equal(done["results"][1]["data"]["books"][0]["title"], TITLE)
    equal(client("main").get_browser_agent(done["id"]), done)


@check("a silent stream stays open until the run has ended")
def _():
    frames = list(client("main").browser_agent([{**STALLED, "timeoutMs": 12000}], stream=True))
    equal(frames[-1]["event"], "done")
    equal(frames[-1]["data"]["results"][0]["status"], "TIMEOUT")


@check("the list has pages and a filter")
def _():
    api = client("main")
    page = api.list_browser_agents(limit=2)
    equal(len(page["batches"]), 2)
    assert page["total"] > 2 and page["hasMore"] is True
    following = api.list_browser_agents(limit=2, skip=1)
    equal(following["batches"][0]["id"], page["batches"][1]["id"])
    done = api.list_browser_agents(status="completed")
    assert {batch["status"] for batch in done["batches"]} == {"completed"}
    assert all(batch["results"][0]["url"] for batch in done["batches"])


@check("the queue is counted")
def _():
    status = client("main").browser_agent_status()
    equal(sorted(status), ["cap", "claimed", "pending", "running", "total", "userId"])
    equal(status["total"], status["running"] + status["claimed"] + status["pending"])


@check("a success lowers the balance by what it cost")
def _():
    api = client("main")
    before = api.get_credits_balance()
    assert before.success is True
    batch = api.browser_agent([PRODUCT])
    after = api.get_credits_balance()
    assert abs(before.creditsRemaining - after.creditsRemaining - batch["totalCreditsUsed"]) < 1e-6


@check("a wrong key is an AuthenticationError everywhere")
def _():
    nobody = client("unknown")
    raises(AuthenticationError, lambda: nobody.browser_agent([PRODUCT]))
    raises(AuthenticationError, lambda: list(nobody.browser_agent([PRODUCT], stream=True)))
    raises(AuthenticationError, lambda: nobody.get_browser_agent("0" * 24))
    raises(AuthenticationError, nobody.list_browser_agents)
    raises(AuthenticationError, nobody.browser_agent_status)
    raises(AuthenticationError, nobody.get_credits_balance)


@check("a used-up trial is a SubscriptionRequiredError with an address")
def _():
    api = client("trial")
    equal(api.browser_agent([PRODUCT])["results"][0]["status"], "SUCCESS")
    error = raises(SubscriptionRequiredError, lambda: api.browser_agent([PRODUCT]))
    assert (error.action_url or "").startswith("http"), f"action_url is {error.action_url!r}"


@check("too few credits are an InsufficientCreditsError with an address, in every mode")
def _():
    api = client("poor")
    error = raises(InsufficientCreditsError, lambda: api.browser_agent([PRODUCT] * 2))
    raises(InsufficientCreditsError, lambda: api.browser_agent([PRODUCT] * 2, run_async=True))
    raises(InsufficientCreditsError, lambda: list(api.browser_agent([PRODUCT] * 2, stream=True)))
    equal(api.list_browser_agents()["total"], 0)
    assert (error.action_url or "").startswith("http"), f"action_url is {error.action_url!r}"


@check("a full queue is a QueueFullError")
def _():
    api = client("queue")
    raises(QueueFullError, lambda: api.browser_agent([PRODUCT] * 3, run_async=True))
    equal(api.list_browser_agents()["total"], 0)
    equal(api.browser_agent([PRODUCT] * 2)["completed"], 2)


@check("too many requests are a RateLimitError")
def _():
    api = client("rate")
    for _ in range(3):
        api.browser_agent_status()
    raises(RateLimitError, api.browser_agent_status)
    raises(RateLimitError, lambda: api.browser_agent([PRODUCT]))


@check("more than a thousand tasks are a BatchTooLargeError")
def _():
    raises(BatchTooLargeError, lambda: client("main").browser_agent([PRODUCT] * 1001))
    raises(BatchTooLargeError, lambda: list(client("main").browser_agent([PRODUCT] * 1001, stream=True)))


@check("any other mistake is a PredevAPIError that names it")
def _():
    api = client("main")
    error = raises(PredevAPIError, lambda: api.browser_agent([PRODUCT, {"instruction": "Read."}]))
    assert "tasks[1].url" in str(error), error
    raises(PredevAPIError, lambda: api.browser_agent([]))
    raises(PredevAPIError, lambda: api.get_browser_agent("not-an-id"))
    raises(PredevAPIError, lambda: api.get_browser_agent("0123456789abcdef01234567"))


def main():
    failed = 0
    for promise, function in CHECKS:
        try:
            function()
            print(f"ok    {promise}", flush=True)
        except Exception as error:  # whatever goes wrong is a promise not kept
            failed += 1
            print(f"FAIL  {promise}: {type(error).__name__}: {error}", flush=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
