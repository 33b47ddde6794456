"""Swagger UI in a real headless Chromium, as somebody who only has a browser meets it."""

import json
import shutil

import pytest

pytestmark = pytest.mark.skipif(
    shutil.which("chromium") is None or shutil.which("chromedriver") is None,
    reason="no Chromium here: install the packages chromium and chromium-driver",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1400,1600",
        f"--user-data-dir={tmp_path_factory.mktemp('chromium')}",
    ):  # fmt: skip
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = Chrome(options=options, service=ChromeService(shutil.which("chromedriver")))
    driver.implicitly_wait(20)
    yield driver
    driver.quit()


def find(browser, selector):
    from selenium.webdriver.common.by import By

    return browser.find_element(By.CSS_SELECTOR, selector)


def answer(browser, operation):
    """The body of the answer that an operation shows once it has come."""
    from selenium.webdriver.support.ui import WebDriverWait

    place = f"{operation} .live-responses-table .response-col_description code"
    WebDriverWait(browser, 30).until(lambda page: '"data"' in find(page, place).text)
    return find(browser, place).text


def requested(browser):
    """The addresses that the page has asked for."""
    entries = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [entry["params"] for entry in entries if entry["method"] == "Network.requestWillBeSent"]
    return [one["request"]["url"] for one in sent]


def test_a_visitor_sees_a_conflict_with_both_quotations(browser, service, tmp_path):
    browser.get(service)
    operation = find(browser, "#operations-conflicts-listConflicts")
    operation.find_element("css selector", "button.opblock-summary-control").click()
    find(browser, "#operations-conflicts-listConflicts button.execute").click()
    shown = answer(browser, "#operations-conflicts-listConflicts")
    assert shown.count('"claims"') >= 1
    assert shown.count('"mention"') >= 2
    browser.save_screenshot(str(tmp_path / "conflicts.png"))
    assert (tmp_path / "conflicts.png").stat().st_size > 10_000


def test_the_page_asks_nothing_of_other_hosts_and_reports_no_error(browser, service):
    browser.get(f"{service}/docs/")
    find(browser, "#operations-claims-listClaims")
    away = [url for url in requested(browser) if not url.startswith((service, "data:", "about:", "chrome"))]
    assert away == []
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
