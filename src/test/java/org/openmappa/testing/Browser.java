package org.openmappa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmappa.demo.DemoAccounts;

/**
 * A real browser with a fresh profile. Every page that a journey passes is worth a call of {@link #accessible}, which
 * checks WCAG 2.2 AA as far as a machine can, and leaves a picture in target/screens.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** GOV.UK Frontend itself says of a radio that reveals a question whether it is open. */
    private static final String OF_THE_DESIGN_SYSTEM = ".govuk-radios__input[aria-expanded]";

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private static final class Once {
        static final com.microsoft.playwright.Browser CHROMIUM = start();
    }

    private final BrowserContext profile;
    private final Page page;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

    private Browser(BrowserContext profile, boolean scripts) {
        this.profile = profile;
        this.scripts = scripts;
        this.page = profile.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    static Browser open(String address, boolean scripts) {
        return new Browser(
                Once.CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(1280, 900)),
                scripts);
    }

    /** Signs in with a demo account, through the page. */
    public Browser signIn(String username) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(DemoAccounts.PASSWORD);
        press("Sign in");
        assertThat(page.url()).as("signed in as " + username).doesNotContain("/sign-in");
        return this;
    }

    /** Forgets who was signed in, so that somebody else can sit down: a new profile takes longer than a page. */
    public Browser forgets() {
        profile.clearCookies();
        return this;
    }

    public Browser go(String path) {
        page.navigate(path);
        return this;
    }

    /** Presses the button of this name. */
    public Browser press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Follows the link of this name. */
    public Browser follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Fills in the field of this label. */
    public Browser fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Chooses, from the list of this label, the first entry that holds these words. */
    public Browser choose(String label, String words) {
        Locator list = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        list.selectOption(list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value"));
        return this;
    }

    /** Marks this answer to a question, or one of several answers; questions that an answer would reveal are left alone. */
    public Browser mark(String question, String answer) {
        question(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true))
                .check();
        return this;
    }

    /** Fills in the three boxes of a date. */
    public Browser date(String question, LocalDate day) {
        Locator boxes = question(question);
        boxes.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        boxes.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        boxes.getByLabel("Year").fill(String.valueOf(day.getYear()));
        return this;
    }

    private Locator question(String question) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true));
    }

    /** What comes as a file when the link that begins with this name is followed. */
    public byte[] download(String link) {
        Locator found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first();
        try {
            return Files.readAllBytes(page.waitForDownload(found::click).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where one is, without what was asked or done. */
    public String address() {
        return page.url().replaceAll("[?#].*", "");
    }

    /** What the page says between header and footer. */
    public String words() {
        return page.locator("main").innerText();
    }

    /** Playwright itself, for all else. */
    public Page page() {
        return page;
    }

    /**
     * Takes a picture of the page and fails with what is in the way of people who use it differently; once for each name,
     * as a journey comes to the same page again. Without scripts axe, itself a script, cannot look: there is the picture
     * alone.
     */
    public Browser accessible(String name) {
        if (!scripts) {
            return picture(name + "-without-scripts");
        }
        return LOOKED_AT.add(name) ? picture(name).withoutFindings(name) : this;
    }

    /** Fails with what is in the way of people who use the page differently, or with what the browser complains of. */
    public Browser withoutFindings(String name) {
        Stream<String> violations = new AxeBuilder(page)
                        .options(violationsAlone())
                        .setLegacyMode(true)
                        .withTags(WCAG_2_2_AA)
                        .exclude(OF_THE_DESIGN_SYSTEM)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Browser::tell);
        String findings = Stream.concat(violations, complaints.stream()).collect(Collectors.joining("\n"));
        complaints.clear();
        assertThat(findings)
                .as("accessibility of " + name + " at " + page.url() + ", and complaints of the browser")
                .isEmpty();
        return this;
    }

    /** All rules are tried; what is in order is not told node by node. */
    private static AxeRunOptions violationsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Leaves a picture of the whole page in target/screens. */
    public Browser picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name + ".png")));
        return this;
    }

    /** The page as it is printed on A4, as PDF; a copy is left in target/screens. */
    public byte[] print(String name) {
        return page.pdf(
                new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "screens", name + "-on-paper.pdf")));
    }

    @Override
    public void close() {
        profile.close();
    }

    private static String tell(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream().map(Browser::tell).collect(Collectors.joining("\n"));
    }

    private static String tell(CheckedNode node) {
        return "    " + node.getHtml() + "\n      " + node.getFailureSummary().replace("\n", "\n      ");
    }

    private static com.microsoft.playwright.Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("MAPPA_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(QUIETLY));
    }
}
