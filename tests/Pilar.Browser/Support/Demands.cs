using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Pilar.Browser.Support;

/// <summary>What is demanded of every page; each throws with what it found.</summary>
public static class Demands
{
    // What has passed is neither described nor sent over.
    private static readonly HashSet<ResultType> OnlyViolations = [ResultType.Violations];

    /// <summary>No axe violation, in light and in dark.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            // Nothing but colours changes in the dark.
#pragma warning disable CS0618 // The other way opens a page of its own to put the results of frames together; ours have none.
            var result = await page.Locator(":root").RunAxeLegacy(new AxeRunOptions { ResultTypes = OnlyViolations, RunOnly = scheme == ColorScheme.Light ? null : RunOnlyOptions.Rules("color-contrast", "link-in-text-block") });
#pragma warning restore CS0618
            var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"));
            Assert.True(result.Violations.Length == 0, $"{page.Url} ({scheme}):\n{string.Join('\n', found)}");
        }
    }

    /// <summary>Nothing sticks out at the right.</summary>
    public static async Task ShouldFitWidth(this IPage page)
    {
        var culprits = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .hidden'))
                .map(e => e.tagName + '.' + e.className).slice(0, 5)
            """);
        Assert.True(culprits.Length == 0, $"{page.Url} is wider than the screen: {string.Join(", ", culprits)}");
    }

    /// <summary>Nothing has moved since the page began to show. Call after the page has loaded.</summary>
    public static async Task ShouldStandStill(this IPage page)
    {
        var shift = await page.EvaluateAsync<double>("""
            () => new Promise(answer => new PerformanceObserver(list =>
              answer(list.getEntries().filter(e => !e.hadRecentInput).reduce((sum, e) => sum + e.value, 0)))
                .observe({ type: 'layout-shift', buffered: true }) ?? requestAnimationFrame(() => requestAnimationFrame(() => answer(0))))
            """);
        Assert.True(shift < 0.01, $"{page.Url} shifts by {shift}");
    }

    /// <summary>The tabulator key visits every link, button and field, each with a visible focus.</summary>
    public static async Task ShouldBeReachableByKeyboard(this IPage page)
    {
        var wanted = await page.EvaluateAsync<int>(Reachable + "reachable().length }");
        var visited = new HashSet<int>();
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        for (var i = 0; i < wanted + 40 && visited.Count < wanted; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            visited.Add(await page.EvaluateAsync<int>(Reachable + "reachable().indexOf(document.activeElement) }"));
            visited.Remove(-1);
        }
        var missed = await page.EvaluateAsync<string[]>(Reachable + "reachable().filter((e, i) => !visited.includes(i)).map(e => e.outerHTML.slice(0, 120)) }", visited.ToArray());
        Assert.True(missed.Length == 0, $"{page.Url}: the keyboard does not reach\n{string.Join('\n', missed)}");
    }

    // One radio button of a group takes part, as browsers do it.
    private const string Reachable = """
        visited => { const reachable = () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0)
          .filter(e => e.type !== 'radio' || e === e.form.querySelector(`[type=radio][name="${e.name}"]`));
        return
        """ + " ";
}
