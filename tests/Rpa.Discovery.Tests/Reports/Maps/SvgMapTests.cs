using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports.Maps;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports.Maps;

public sealed partial class SvgMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Elements = ["svg", "title", "desc", "style", "defs", "pattern", "g", "rect", "circle", "line", "path",
        "polygon", "text"];

    private static readonly string[] PageElements = ["html", "head", "meta", "title", "style", "body", "header", "h1", "p", "nav", "ul",
        "li", "a", "main", "section", "h2", "figure", "details", "summary", "table", "thead", "tbody", "tr", "th", "td"];

    private static readonly string[] Attacks =
    [
        "</text><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onload=\"alert(1)", "' style='fill:url(javascript:1)",
        "]]><svg onload=alert(1)>", "&lt;b&gt; &#60; &amp;", "<!-- --><![CDATA[",
        "</style><style>*{display:none}", "\u202Egnp.exe\u202C", "\u2066a\u2069", "\u001b[31mred\u0007", "\u0000", "\uD800 half", "\uFFFF",
        "a\r\nb\u2028c", new string('漢', 10_000), new string('w', 10_000), "e" + new string('\u0301', 5_000),
        string.Concat(Enumerable.Repeat("word ", 2_000)), "مرحبا بالعالم", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", " ", "-->", "{{7*7}}", "%s%n",
    ];

    [TestCaseSource(nameof(Attacks))]
    public void Write_AttackInEveryTitle_IsOnlyText(string attack)
    {
        var department = Titled(attack);
        var root = Parsed(SvgMap.Write(department));
        Assert.That(root.DescendantsAndSelf().Select(e => e.Name.LocalName).Except(Elements, StringComparer.Ordinal), Is.Empty);
        Harmless(root);
        var page = Parsed(SvgMap.WritePage(department, language: Language.Japanese));
        Assert.That(page.DescendantsAndSelf().Select(e => e.Name.LocalName).Except([.. Elements, .. PageElements], StringComparer.Ordinal),
            Is.Empty);
        Harmless(page);
    }

    [Test]
    public void Write_TenThousandLetters_AreCutInTheBoxAndWholeWhenPointedAt()
    {
        var title = new string('漢', 10_000);
        var root = Parsed(SvgMap.Write(Titled(title)));
        var lines = root.Descendants(Svg + "text").Select(t => t.Value).Where(t => t.Contains('漢', StringComparison.Ordinal)).ToList();
        Assert.That(lines, Has.All.Length.LessThan(64).And.Some.EndsWith("…"));
        Assert.That(root.Descendants(Svg + "title").Select(t => t.Value), Has.Some.StartsWith(title));
    }

    [Test]
    public void Write_AnyTitle_StaysInItsBox([Values("receive", "受付・本人確認（代理人のときは委任状）", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "iiii iiii iiii iiii iiii iiii")] string title)
    {
        var group = Parsed(SvgMap.Write(Titled(title))).Descendants(Svg + "g")
            .First(g => g.Elements(Svg + "rect").Any() && g.Elements(Svg + "text").Any());
        var box = group.Element(Svg + "rect")!;
        foreach (var text in group.Elements(Svg + "text"))
        {
            Assert.That(Number(text, "x"), Is.GreaterThan(Number(box, "x")));
            Assert.That(Number(text, "y"), Is.InRange(Number(box, "y"), Number(box, "y") + Number(box, "height")));
            Assert.That(Number(text, "x") + (Cells(text.Value) * 0.5 * Number(text, "font-size")),
                Is.LessThan(Number(box, "x") + Number(box, "width")));
        }
    }

    [Test]
    public void WritePage_HasNoScript_AndItsOneStyleSheetByHash()
    {
        var page = SvgMap.WritePage(Titled("受付"), language: Language.Japanese);
        var style = StyleSheet().Match(page).Groups[1].Value;
        Assert.That(page,
            Does.Contain($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'").And.Contain(
                "default-src 'none'"));
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain(" style=").And.Not.Contain("@import").And.Not.Contain("src="));
        Assert.That(Links().Matches(page).Select(m => m.Groups[1].Value), Has.All.StartsWith("#"));
        Assert.That(StyleSheet().Count(page), Is.EqualTo(1));
    }

    [Test]
    public void WritePage_SeveralMaps_ShareNoId()
    {
        var ids = Parsed(SvgMap.WritePage(Titled("x"))).Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.That(ids, Is.Unique.And.Not.Empty);
    }

    [Test]
    public void Of_OneWorkflow_IsAnElementWithoutStyle_NamedForThoseWhoCannotSee()
    {
        var department = Titled("受付");
        var root = Parsed(SvgMap.Elements(department, [0], null, Language.Japanese, "p7-")[0]);
        Assert.That(root.Name, Is.EqualTo(Svg + "svg"));
        Assert.That(root.Attribute("role")!.Value, Is.EqualTo("img"));
        Assert.That(root.Descendants().Attributes("id").Select(a => a.Value), Has.All.StartsWith("p7-"));
        Assert.That(root.Attribute("aria-labelledby")!.Value.Split(' '),
            Is.SubsetOf(root.Descendants().Attributes("id").Select(a => a.Value)));
        Assert.That(root.Element(Svg + "desc")!.Value, Does.Contain("5個の状態と5本の矢印"));
        Assert.That(root.Descendants(Svg + "style"), Is.Empty);
    }

    [Test]
    public void Write_AFigureThatNobodySaid_IsHatched()
    {
        Assert.That(SvgMap.Write(Titled("x")), Does.Contain("url(#map-hatch)").And.Contain("a figure is not known yet"));
        Assert.That(SvgMap.Write(Department.Named("d")
            .With(new Workflow { Id = "w", Initial = "end", States = [new FinalState { Id = "end" }] })),
            Does.Not.Contain("url(#").And.Not.Contain("not known"));
    }

    [Test]
    public void Write_ABot_HasAShapeOfItsOwn()
    {
        var root = Parsed(SvgMap.Write(Titled("x")));
        Assert.That(root.Descendants(Svg + "line").Count(l => l.Attribute("class")?.Value == "wm-bot"), Is.EqualTo(6),
            "two bars in each map, two in the legend");
    }

    [Test]
    public void Write_WithARun_ShowsHoursVolumesAndWaits()
    {
        var (department, result) = Run();
        var svg = SvgMap.Write(department, result: result);
        var root = Parsed(svg);
        var boxes = root.Descendants(Svg + "title").Select(t => t.Value).ToList();
        var write = result.States.Single(s => s.Id == "write");
        Assert.That(boxes, Has.Some.Contains($"people's time: {FigureText.WithInterval(write.StaffHoursPerYear).In(Language.English)}"));
        Assert.That(root.Descendants(Svg + "text").Select(t => t.Value),
            Has.Some.EqualTo(FigureText.Mean(write.StaffHoursPerYear).In(Language.English)).And.Some.StartsWith("then waits"));
        Assert.That(svg, Does.Contain("wm-s4").And.Contain("Figures a year: mean of 3 replications"));
        Assert.That(SvgMap.Write(department), Does.Contain("nothing was simulated").And.Not.Contain("\"wm-box wm-s"));
    }

    [Test]
    public void Write_TheSameTwice_IsTheSameText()
    {
        var (department, result) = Run();
        var first = SvgMap.Write(department, null, Language.Japanese, result);
        Assert.That(SvgMap.Write(department, null, Language.Japanese, result), Is.EqualTo(first));
    }

    [Test]
    public void Write_AWorkflowThatIsNotThere_NamesTheNearest() =>
        Assert.That(() => SvgMap.Write(Titled("x"), "v"), Throws.ArgumentException.With.Message.Contains("'v'"));

    private static (Department Department, ExperimentResult Result) Run()
    {
        var read = DepartmentYaml.Parse("""
            department: post
            pools: { clerk: { capacity: 1 } }
            workflows:
              letters:
                arrivals: { every: 90 min }
                initial: write
                states:
                  write: { work: { by: clerk, effort: { exponential: 60 min } }, transitions: [ { event: large, target: check, probability: 25 % }, { event: small, target: sent } ] }
                  check: { work: { by: clerk, effort: about 20 min }, transitions: [ { event: done, target: sent } ] }
                  sent: { type: final }

            """, "post.yaml");
        Assert.That(read.TryGetValue(out var department), Is.True, () => string.Join('\n', read.Diagnostics));
        return (department!,
            Experiment.Run(department!, new ExperimentOptions
            {
                Start = new DateOnly(2026, 4, 1),
                Horizon = new TimeAmount(28, TimeUnit.Day), Replications = ReplicationPlan.Exactly(3), Seed = 1
            }));
    }

    private static Department Titled(string title)
    {
        var minutes = Duration.About(TimeSpan.FromMinutes(5));
        Text both = new() { English = title, Japanese = title };
        Workflow Workflow(string id) => new()
        {
            Id = id, Title = both, Initial = "a",
            States =
            [
                new WorkState
                {
                    Id = "a", Title = both, Work = new Work { By = "clerk", Effort = minutes },
                    Transitions = [To("b", title), To("c", title) with { Guard = new OneOf { Attribute = title, Values = [title] } },
                        To("a", title)],
                },
                new ChoiceState { Id = "b", Title = both, Transitions = [To("c", title)] },
                new WorkState { Id = "c", Title = both, Work = new Work { By = "clerk", Effort = minutes with { IsUnknown = true },
                    Automation = new Automation { Bot = "bot", Effort = minutes } }, Transitions = [To("d", "on")] },
                new CompoundState { Id = "d", Title = both, Initial = "e", States = [new FinalState { Id = "e", Outcome = title }] },
            ],
        };
        return (Department.Named("d") with { Title = both })
            .With(new Pool { Id = "clerk", Title = both, Capacity = [new CapacityStep { Count = 1 }] })
            .With(new Bot { Id = "bot", Title = both })
            .With(Workflow("w")).With(Workflow("w2"));
    }

    private static Transition To(string target, string @event) => new() { Event = @event, Target = target };

    private static XElement Parsed(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Root!;
    }

    private static void Harmless(XElement root)
    {
        Assert.That(root.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName)
            .Where(n => n is "style" or "src" || n.StartsWith("on", StringComparison.OrdinalIgnoreCase)), Is.Empty);
        Assert.That(root.Value.Where(c => c != '\n' && HarmfulLetters.Holds(c)), Is.Empty);
        Assert.That(root.Descendants().SelectMany(e => e.Nodes()).OfType<XComment>(), Is.Empty);
    }

    private static double Cells(string text) => text.Sum(c => c switch { > (char)0x2E80 => 2.0, 'W' => 1.9, 'i' or ' ' => 0.5, _ => 1.0 });

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex StyleSheet();

    [GeneratedRegex("href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
