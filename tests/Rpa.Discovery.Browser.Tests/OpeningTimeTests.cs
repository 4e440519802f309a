using System.Globalization;
using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>How long a page takes to open, told rather than judged: a busy machine is no fault of a page. What is asserted is that there
/// was something to measure.</summary>
[NonParallelizable]
public sealed class OpeningTimeTests
{
    private const int Visits = 5;
    private const int Workflows = 4;
    private const int StatesOfEach = 50;

    [Test]
    public async Task FirstPicture_OfEveryKindOfPicture() => await Report("a page with every kind of picture", PageOfEverything.Html());

    /// <summary>The page that the environment variable RPA_PAGE names, such as one that the runner wrote; without it one of the same
    /// department with less effort, which is as long.</summary>
    [Test]
    [Category("Long")]
    public async Task FirstPicture_OfTheTaxCollection()
    {
        if (Environment.GetEnvironmentVariable("RPA_PAGE") is { Length: > 0 } path)
        {
            await Report(path, await File.ReadAllTextAsync(path));
            return;
        }

        var sample = Path.Combine(TestContext.CurrentContext.TestDirectory, "Samples", "tax-collection.yaml");
        var html = AutomationStudy.Load(sample).Run(new StudyOptions { ParameterDraws = 20 }).Report.ToHtml(Language.Japanese);
        await Report("the page of the tax collection", html);
    }

    [Test]
    public async Task FirstPicture_OfADepartmentWith200States()
    {
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-large-").FullName;
        try
        {
            var path = Path.Combine(folder, "large.yaml");
            await File.WriteAllTextAsync(path, Large());
            var html = AutomationStudy.Load(path)
                .Run(new StudyOptions { ParameterDraws = 0, SimulatedCandidates = 3 }).Report.ToHtml(Language.Japanese);
            Assert.That(html.Split("class=\"wm-").Length, Is.GreaterThan(Workflows * StatesOfEach), "the maps are on the page");
            await Report("a page of 200 states", html);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Report(string what, string html)
    {
        var (pictures, loads) = (new List<double>(), new List<double>());
        for (var visit = 0; visit < Visits; visit++)
        {
            await using var page = await Visit.To(html);
            await page.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-picture').length > 0");
            pictures.Add(await page.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-picture')[0].startTime"));
            loads.Add(await page.Page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventEnd"));
            page.AssertQuiet();
        }

        string Median(List<double> times) => times.Order().ElementAt(Visits / 2).ToString("0", CultureInfo.InvariantCulture);
        await TestContext.Out.WriteLineAsync(
            $"{what}, {Encoding.UTF8.GetByteCount(html):#,##0} bytes: first picture after {Median(pictures)} ms, open after {Median(loads)} ms (median of {Visits})");
        Assert.That(pictures, Has.All.Positive);
    }

    private static string Large()
    {
        var text = new StringBuilder("""
            department: large
            time-zone: Asia/Tokyo
            currency: JPY
            calendar: office
            owner: x
            study: { start: 2026-06-01, horizon: 20 d, drain: 20 d, replications: 10, seed: 3 }
            calendars:
              office: { open: { mon-fri: ["09:00-17:00"] } }
            pools:
              clerk: { capacity: 9, hourly-cost: 3285, overtime: { for: due, up-to: 2 h, pay: 2643 } }
            workflows:

            """);
        for (var w = 0; w < Workflows; w++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"  flow{w}:\n    arrivals: {{ about: 4 per open-day }}\n    due: 15 working-days\n    initial: s0\n    states:\n");
            for (var s = 0; s < StatesOfEach - 1; s++)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"      s{s}:\n        work: {{ by: clerk, effort: about {1 + s % 7} min }}\n        traits: {{ rules: written, input: {{ screen: 1 }}, layout: one, manual: written, maintained-by: x }}\n");
                text.Append(CultureInfo.InvariantCulture,
                    $"        transitions: [ {{ event: back, target: s{s / 2}, probability: 1 in 50 }}, {{ event: on, target: {(s == StatesOfEach - 2 ? "done" : $"s{s + 1}")}, probability: rest }} ]\n");
            }

            text.Append("      done: { type: final }\n");
        }

        return text.ToString();
    }
}
