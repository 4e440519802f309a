using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>Shares that were rounded before they were written are taken in proportion, with a hint; others are told which figure to change
/// to what.</summary>
public sealed class ShareSumsTests
{
    [TestCase("33.33 %", "33.33 %", "33.33 %")]
    [TestCase("33 %", "33 %", "33 %")]
    [TestCase("0.333", "0.333", "0.333")]
    [TestCase("1 in 3", "33.33 %", "33.33 %")]
    [TestCase("16.7 %", "16.7 %", "66.7 %")]
    public void Shares_WithinTheirRounding_AreTakenInProportion(string one, string two, string three)
    {
        var read = Read([one, two, three]);
        var finding = read.Diagnostics.Single(d => d.Code is "RPD1173" or "RPD2026");
        Assert.That((finding.Code, finding.Severity), Is.EqualTo(("RPD1173", Severity.Hint)), finding.Message);
        Assert.That(finding.Message, Does.Contain($"{one} → "));
        var drawn = read.ValueOrThrow().Workflows[0].States[0].Transitions;
        Assert.That(Chances.All(drawn, _ => null).Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(DepartmentYaml.Write(read.ValueOrThrow()), Does.Contain(one));
    }

    [TestCase("Change '30 %' of 'e2' to '40 %', or write 'rest' for it.", "30 %", "30 %", "30 %")]
    [TestCase("Change '49 %' of 'e1' to '50 %', or write 'rest' for it.", "50 %", "49 %")]
    [TestCase("Change '0.4' of 'e1' to '0.3', or write 'rest' for it.", "0.7", "0.4")]
    [TestCase("Change '33.3 %' of 'e2' to '33.9 %', or write 'rest' for it.", "33 %", "33.1 %", "33.3 %")]
    [TestCase("Write 'rest' for '20 %' of 'e2'.", "1 in 3", "1 in 3", "20 %")]
    [TestCase("Correct them so that they add up to 100 %.", "90 %", "90 %", "90 %")]
    public void Shares_BeyondTheirRounding_AreToldWhichToChangeToWhat(string help, params string[] shares)
    {
        var finding = Read(shares).Diagnostics.Single(d => d.Severity == Severity.Error);
        Assert.That((finding.Code, finding.Help), Is.EqualTo(("RPD2026", help)));
        if (finding.Help.Split('\'') is ["Change ", _, _, _, _, var changed, ..])
            Assert.That(Read([.. shares[..^1], changed]).Diagnostics.Where(d => d.Code is "RPD2026" or "RPD1173"), Is.Empty);
    }

    [Test]
    public void Choices_OfAnAttribute_AreJudgedAlike()
    {
        Assert.That(Read(["1"], "{ choice: { a: 33.33 %, b: 33.33 %, c: 33.33 % } }").Diagnostics.Select(d => d.Code),
            Does.Contain("RPD1173").And.None.EqualTo("RPD2055"));
        Assert.That(Read(["1"], "{ choice: { a: 60 %, b: 30 % } }").Diagnostics.Single(d => d.Code == "RPD2055").Help,
            Is.EqualTo("Change '30 %' of 'b' to '40 %', or write 'rest' for it."));
    }

    private static ReadResult<Department> Read(string[] shares, string kind = "{ choice: { a: 1 } }") => DepartmentYaml.Parse($$"""
        department: office
        calendar: hours
        calendars: { hours: { open: { mon-fri: ["08:30-17:15"] } } }
        pools: { clerk: { capacity: 1 } }
        workflows:
          letters:
            arrivals: about 4 per open-day
            attributes: { kind: {{kind}} }
            initial: write
            states:
              write: { work: { by: clerk, effort: 10 min }, transitions: [ {{string.Join(", ", shares.Select((s, i) => $"{{ event: e{i}, target: sent, probability: {s} }}"))}} ] }
              sent: { type: final }
        """);
}
