package app.dateline.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A real, headless Chromium with a profile of its own. */
final class Browser implements AutoCloseable {
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final List<String> DRIVER = List.of("/usr/bin/chromedriver",
            "/usr/lib/chromium-browser/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** @throws AssertionError that names the packages when there is no browser to be found */
    static Browser open() {
        try {
            Path profile = Files.createTempDirectory("dateline-browser");
            ChromeOptions options = new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
                    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--lang=en-GB", "--user-data-dir=" + profile);
            options.setBinary(installed(CHROMIUM));
            ChromeDriver driver = new ChromeDriver(
                    new ChromeDriverService.Builder().usingDriverExecutable(installed(DRIVER)).build(), options);
            Browser browser = new Browser(profile, driver);
            browser.size(1100, 900);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File installed(List<String> places) {
        return Stream.concat(places.stream().map(File::new), onPath(new File(places.getFirst()).getName()))
                .filter(File::canExecute).findFirst().orElseThrow(() -> new AssertionError(
                        "the browser tests need Chromium and its driver, and " + places.getFirst()
                                + " is missing: apt-get install chromium chromium-driver"));
    }

    private static Stream<File> onPath(String name) {
        String path = System.getenv("PATH");
        return path == null ? Stream.empty()
                : Stream.of(path.split(File.pathSeparator)).map(dir -> new File(dir, name));
    }

    void visit(URI page) {
        driver.get(page.toString());
        waitFor("return document.getElementById('log')?.ariaBusy === 'false'");
    }

    void reload() {
        driver.navigate().refresh();
        waitFor("return document.getElementById('log')?.ariaBusy === 'false'");
    }

    /** Becomes a browser that was never here. */
    void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeScript("localStorage.clear()");
    }

    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** What the system says it prefers: {@code light} or {@code dark}. */
    void systemPrefers(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void offline(boolean off) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Types where the focus is. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Writes a message and sends it. */
    void say(String text) {
        driver.findElement(By.id("text")).sendKeys(text, Keys.ENTER);
    }

    /** Waits until the first of these elements is visible. */
    WebElement see(String css) {
        patiently().until(page -> visible(css).findFirst().isPresent());
        return visible(css).findFirst().orElseThrow();
    }

    private Stream<WebElement> visible(String css) {
        return driver.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed);
    }

    /** Waits until so many elements are there, and all are visible: one that still fades in has no text. */
    List<WebElement> seeAll(String css, int number) {
        patiently().until(page -> {
            List<WebElement> found = driver.findElements(By.cssSelector(css));
            return found.size() == number && found.stream().allMatch(WebElement::isDisplayed);
        });
        return driver.findElements(By.cssSelector(css));
    }

    void waitFor(String script) {
        patiently().until(page -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    Object run(String script) {
        Object result = driver.executeScript(script);
        return result == null ? "null" : result;
    }

    String focused() {
        return driver.switchTo().activeElement().getDomAttribute("id") instanceof String id ? id : "";
    }

    /** Everything the browser complained about on its console, a refused script too. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream().map(Object::toString).toList();
    }

    /** Kept once everything has come to rest. */
    void screenshot(String name) {
        waitFor("return document.getAnimations().every(each => each.playState === 'finished')");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class);
    }

    @Override
    public void close() {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile.toFile());
    }
}
