"""Drives `/docs` of a running service in a headless Chromium: by keyboard, on a phone, with a token."""

import argparse
import json
import shutil
import sys
import time
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait


class Page:
    def __init__(self, address, token=""):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.address = address
        self.token = token
        with urllib.request.urlopen(address + "/openapi.json") as response:
            self.contract = json.load(response)
        self.findings = []
        self.count = 0

    def expect(self, holds, what):
        self.count += 1
        if not holds:
            self.findings.append(what)
            print(f"    ✘ {what}", flush=True)

    def open(self, fragment="", width=1280, height=900):
        self.browser.set_window_size(width, height)
        self.browser.get("about:blank")
        self.browser.get(self.address + "/docs" + fragment)
        self.wait(lambda: self.all("main section"))

    def wait(self, condition, seconds=10):
        WebDriverWait(self.browser, seconds).until(lambda _: condition())

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    @property
    def focused(self):
        return self.browser.switch_to.active_element

    def press(self, *keys):
        for key in keys:
            self.focused.send_keys(key)

    def run(self):
        for step in (self.shows_everything, self.shows_rules, self.works_by_keyboard, self.sends_the_token,
                     self.shows_refusals, self.finds, self.fits_a_phone, self.ran_in_peace):  # fmt: skip
            step()

    def operations(self):
        methods = ("get", "post", "put", "patch", "delete")
        return [(path, method, item[method]) for path, item in self.contract["paths"].items()
                for method in methods if method in item]  # fmt: skip

    def shows_everything(self):
        self.open()
        info = self.contract["info"]
        self.expect(self.browser.title == info["title"] + " API", "the title names the service")
        self.expect(info["description"] in self.one("header").text, "the header has the summary")
        for path, method, operation in self.operations():
            cards = self.all(f"main details#{operation['operationId']}")
            self.expect(len(cards) == 1, f"{operation['operationId']} is there once")
            heading = cards[0].find_element(By.XPATH, "..").find_element(By.TAG_NAME, "h2").text
            self.expect(heading == operation["tags"][0], f"{operation['operationId']} is under its resource")
            text = cards[0].find_element(By.TAG_NAME, "summary").text
            self.expect(method in text.lower() and path in text, f"{operation['operationId']} has its method and path")
            self.expect(self.all(f"nav a[href='#{operation['operationId']}']"), f"{operation['operationId']} is in the index")
        for name in self.contract["components"]["schemas"]:
            self.expect(self.all(f"main details[id='schema-{name}']"), f"the schema {name} is there")

    def shows_rules(self):
        self.open("#createBook")
        text = self.one("#createBook").text
        for words in ("1 to 200 characters", "not blank", "required", "one of fiction, non-fiction, science, history",
                      "1000 to 2100", "multiple of 0.01", "at most 10 items", "each 1 to 30 characters",
                      r"matches ^\d{10}(\d{3})?$", 'default "fiction"', "The id of an author.", "429"):  # fmt: skip
            self.expect(words in text, f"a book shows: {words}")
        self.expect("u0000" not in text, "no pattern that says what is taken for granted")
        self.open("#listBooks")
        text = self.one("#listBooks").text
        for words in ("per_page", "price_min", "One value or several", "-created_at"):
            self.expect(words in text, f"the list of books shows: {words}")
        self.open("#schema-Book")
        self.expect("read-only" in self.one("#schema-Book").text, "a schema says what is read-only")

    def works_by_keyboard(self):
        self.open()
        self.one("body").send_keys(Keys.TAB)
        self.expect(self.focused.get_attribute("class") == "skip", "the first stop leads past the index")
        self.press(Keys.ENTER)
        self.press(Keys.TAB)
        self.expect(self.focused.tag_name == "summary", "then come the routes")
        for _ in range(40):
            if self.focused.find_element(By.XPATH, "..").get_attribute("id") == "createAuthor":
                break
            self.press(Keys.TAB)
        self.browser.execute_script("document.getElementById('token').value = arguments[0]", self.token)
        card = self.one("#createAuthor")
        self.press(Keys.ENTER)
        self.expect(card.get_attribute("open") is not None, "Enter opens a route")
        for _ in range(20):
            self.press(Keys.TAB)
            if self.focused.tag_name == "textarea":
                break
        self.expect(self.focused.get_attribute("value").startswith("{"), "the body is an example")
        self.press(Keys.CONTROL + "a", json.dumps({"name": f"Nobody {time.time_ns()}"}))
        self.press(Keys.TAB)
        self.expect(self.focused.text == "Send POST", "then comes the button")
        outline = self.browser.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
        self.expect(outline != "none", "the focus can be seen")
        self.press(Keys.ENTER)
        self.wait(lambda: self.all("#createAuthor .status"))
        self.expect("201" in self.one("#createAuthor .status").text, "the request is answered with 201")
        self.expect('"name": "Nobody' in self.one("#createAuthor .result pre").text, "the answer is shown, indented")
        self.expect(self.one("#createAuthor .result").get_attribute("aria-live") == "polite", "the answer is announced")

    def sends_the_token(self):
        self.open("#listAuthors")
        self.one("#token").send_keys(self.token or "secret-token")
        self.browser.get_log("performance")
        self.fill("listAuthors", per_page="2", page="1")
        self.wait(lambda: self.all("#listAuthors .status"))
        requests = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        sent = [request["params"]["request"] for request in requests
                if request["method"] == "Network.requestWillBeSent" and "/authors" in request["params"]["request"]["url"]]  # fmt: skip
        self.expect(len(sent) == 1 and sent[0]["headers"].get("Authorization") == "Bearer " + (self.token or "secret-token"), "the token is sent")
        self.expect(sent and sent[0]["url"].endswith("/v1/authors?page=1&per_page=2"), "the parameters are sent")
        storage = self.browser.execute_script("return localStorage.length + sessionStorage.length + document.cookie.length")
        self.expect(storage == 0, "the token is kept nowhere")

    def shows_refusals(self):
        self.open("#getAuthor")
        self.fill("getAuthor", id="9999999")
        self.wait(lambda: self.all("#getAuthor .status"))
        self.expect("404" in self.one("#getAuthor .status").text, "a refusal is shown")
        self.expect("request_id" in self.one("#getAuthor .result pre").text, "with its problem")

    def fill(self, operation, **values):
        form = self.one(f"form[data-operation={operation}]")
        for name, value in values.items():
            form.find_element(By.NAME, name).send_keys(value)
        form.find_element(By.TAG_NAME, "button").send_keys(Keys.ENTER)

    def finds(self):
        self.open()
        self.one("#filter").send_keys("patch review")
        shown = [card.get_attribute("id") for card in self.all("main details.card") if card.is_displayed()]
        self.expect(shown == ["updateReview", "schema-ReviewPatch"], f"finding shows {shown}")

    def fits_a_phone(self):
        # Chromium's own window is never narrower than 500.
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                     {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True})  # fmt: skip
        self.browser.get("about:blank")
        self.browser.get(self.address + "/docs")
        self.wait(lambda: self.all("main section"))
        self.browser.execute_script("document.querySelectorAll('main details').forEach((card) => { card.open = true; })")
        self.wait(lambda: self.all("#updateReview form"))
        wide = self.browser.execute_script("return document.documentElement.scrollWidth > innerWidth")
        self.expect(not wide, "nothing is wider than a phone")
        buttons = [button.size["height"] for button in self.all("form button")]
        self.expect(buttons and min(buttons) >= 44, "buttons are as high as a finger")
        small = self.browser.execute_script(
            "return [...document.querySelectorAll('input, textarea')].some((e) => parseFloat(getComputedStyle(e).fontSize) < 16)")
        self.expect(not small, "no field makes a phone zoom")
        self.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def ran_in_peace(self):
        """No script failed, nothing was refused by the policy, nothing was asked of anybody else."""
        entries = [entry["message"] for entry in self.browser.get_log("browser")
                   if entry["level"] == "SEVERE" and "404 (Not Found)" not in entry["message"]]  # fmt: skip
        self.expect(not entries, f"the console is empty: {entries}")

    def screenshot(self, path):
        self.open("#createAuthor", 1180, 880)
        self.one("#token").send_keys(self.token)
        self.one("form[data-operation=createAuthor] button").send_keys(Keys.ENTER)
        self.wait(lambda: self.all("#createAuthor .status"))
        self.browser.execute_script("document.querySelector('#createAuthor').scrollIntoView()")
        time.sleep(0.5)
        self.browser.save_screenshot(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--token", default="", help="of whoever may do everything")
    parser.add_argument("--screenshot")
    options = parser.parse_args()
    page = Page(options.address, options.token)
    try:
        if options.screenshot:
            page.screenshot(options.screenshot)
        page.run()
    finally:
        page.browser.quit()
    print(f"    {page.count} checks, {len(page.findings)} found")
    return 1 if page.findings else 0


if __name__ == "__main__":
    sys.exit(main())
