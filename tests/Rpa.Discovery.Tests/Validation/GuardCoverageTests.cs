using Rpa.Discovery.Formats;

namespace Rpa.Discovery.Tests.Validation;

public sealed class GuardCoverageTests
{
    [TestCase("channel = paper", "channel = screen", true)]
    [TestCase("channel = paper", "not channel = paper", true)]
    [TestCase("channel in (paper)", "channel != paper", true)]
    [TestCase("amount > 5", "amount <= 5", true)]
    [TestCase("amount > 5 or channel = paper", "amount <= 5 and channel = screen", true)]
    [TestCase("visits(read) > 2", "visits(read) <= 2", true)]
    [TestCase("age > 5 d", "age <= 120 h", true)]
    [TestCase("overdue", "not overdue", true)]
    [TestCase("amount > 5", "amount < 5", false)]
    [TestCase("amount > 5", "amount < 4", false)]
    [TestCase("channel = paper", "amount > 5", false)]
    [TestCase("overdue", "channel = paper", false)]
    [TestCase("amount > visits(read)", "amount <= visits(read)", false)] // more than this tries: said to be doubtful
    public void Read_OnlyGuards_AreDoubtfulUnlessTheyCover(string first, string second, bool covers)
    {
        var text = $$"""
            department: case
            calendar: office
            calendars: { office: { open: { mon-fri: ["08:30-12:00", "13:00-17:15"] } } }
            pools: { clerk: { capacity: 1 } }
            workflows:
              letters:
                arrivals: about 37 per open-day
                due: 5 d
                attributes: { amount: { uniform: { min: 0, max: 10 } }, channel: { choice: { paper: 0.5, screen: 0.5 } } }
                initial: read
                states:
                  read:
                    work: { by: clerk, effort: about 10 min }
                    transitions: [ { event: first, guard: "{{first}}", target: closed }, { event: second, guard: "{{second}}", target: closed } ]
                  closed: { type: final }
            """;
        var findings = DepartmentYaml.Parse(text).Diagnostics;
        Assert.That(findings.Select(f => f.Code), Is.EqualTo(covers ? Array.Empty<string>() : ["RPD2029"]));
    }
}
