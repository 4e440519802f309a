using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Requirements;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Requirements;

/// <summary>Requirements follow from what a file states, and from nothing else.</summary>
public sealed class RequirementFinderTests
{
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        calendar: office
        calendars: { office: { open: { mon-fri: ["09:00-17:00"] } } }
        systems:
          core: { kind: mainframe, network: my-number, next-change: 2027-10 }
          sheet: { kind: spreadsheet }
          thing: { network: lgwan }
        pools: { clerk: { capacity: 2 } }
        workflows:
          forms:
            arrivals: { about: 20 per open-day }
            initial: keyed
            states:
              keyed:
                work: { by: clerk, effort: about 6 min, systems: [core, sheet] }
                traits: { rules: written, input: { paper: 0.6, pdf: 0.4 }, layout: many, authority: check, personal-data: my-number, maintained-by: clerks }
                transitions: [ { event: done, target: filed } ]
              filed:
                work: { by: clerk, effort: about 1 min, systems: [thing] }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    private const string Bot = """
        scenario: keying-bot
        base: desk.yaml
        bots: { robot: { units: 2, network: my-number, licence: { kind: per-machine, per-year: 90000 }, uptime: { between-failures: 200 h, repair: 3 h } } }
        changes:
          - automate: { state: STEP, bot: robot, effort: about 2 min, exceptions: 0.1, review: { share: 0.2, effort: 1 min } }

        """;

    [Test]
    public void Step_WithEverythingStated_AsksForAllOfIt()
    {
        var found = Found("forms/keyed");
        Assert.That(found.All.Select(r => r.Id), Is.EquivalentTo(new[]
        {
            "read-paper", "read-pdf", "many-layouts", "spreadsheet", "terminal", "unattended", "parallel", "network:my-number",
            "licence-per-machine", "my-number", "audit-trail", "hand-back", "review",
            "repair", "own-maintenance", "system-change:2027-10",
        }));
        Assert.That(found.All.Select(r => r.NeededBy), Has.All.EqualTo(new[] { "keying-bot" }));
        Assert.That(Texts(found), Has.Some.Contain("handwritten").And.Some.Contain("network segment").With.Some.Contain("sheet"));
        Assert.That(found.Chosen.Single().NeedsTool, Is.True);
    }

    [Test]
    public void Step_OfWhichNothingIsStated_AsksUsAndNotATool()
    {
        var found = Found("forms/filed");
        Assert.That(found.All.Select(r => r.Id),
            Is.EquivalentTo(new[] { "unattended", "parallel", "network:my-number", "network:lgwan", "licence-per-machine", "hand-back",
                "review", "repair" }));
        Assert.That(Texts(found),
            Has.Some.Contain("on paper, as PDF, on the screen").And.Some.Contain("a page in a browser").And.Some.Contain(
                "personal or my-number data"));
    }

    // People write what comes in their own words; the file's word for paper is not the only one.
    [TestCase("紙: 6割, PDF: 4割")]
    [TestCase("郵送: 6割, メール: 4割")]
    [TestCase("paper-form: 60 %, email: 40 %")]
    [TestCase("FAX: 3割, 紙の申請書: 3割, スキャン: 4割")]
    public void Input_ByAnAttribute_IsReadInTheWordsOfPeople(string shares)
    {
        var desk = Desk.Replace("input: { paper: 0.6, pdf: 0.4 }", "input: { from: channel }", StringComparison.Ordinal)
            .Replace("    arrivals:", $"    attributes: {{ channel: {{ choice: {{ {shares} }} }} }}\n    arrivals:", StringComparison.Ordinal);
        var found = RequirementFinder.Of(DepartmentYaml.Parse(desk).ValueOrThrow(),
            [Candidate.From(ScenarioYaml.Parse(Bot.Replace("STEP", "forms/keyed", StringComparison.Ordinal)).ValueOrThrow())]);

        Assert.That(found.All.Select(r => r.Id), Has.Member("read-paper").And.Member("read-pdf"));
        Assert.That(found.All.Single(r => r.Id == "read-paper").Facts.Select(f => f.Says.In(Language.English)), Has.Some.Contain("60 %"));
    }

    [Test]
    public void MorePeople_NeedNoTool()
    {
        var department = DepartmentYaml.Parse(Desk).ValueOrThrow();
        var scenario = ScenarioYaml.Parse("scenario: one-more\nchanges: [ { staff: { clerk: { capacity: 3 } } } ]\n").ValueOrThrow();
        var found = RequirementFinder.Of(department, [Candidate.From(scenario)]);
        Assert.That((found.All.Count, found.Open.Count, found.Chosen.Single().NeedsTool), Is.EqualTo((0, 0, false)));
    }

    private static RequirementList Found(string step)
    {
        var department = DepartmentYaml.Parse(Desk).ValueOrThrow();
        return RequirementFinder.Of(department,
            [Candidate.From(ScenarioYaml.Parse(Bot.Replace("STEP", step, StringComparison.Ordinal)).ValueOrThrow())]);
    }

    private static IEnumerable<string> Texts(RequirementList list) => list.Open.Select(o => o.Says.In(Language.English));
}
