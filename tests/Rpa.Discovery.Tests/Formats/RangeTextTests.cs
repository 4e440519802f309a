using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>A range as people write it is the law { from, to }, and its words survive.</summary>
public sealed class RangeTextTests
{
    [TestCase("5-10 min", "{ from: 5 min, to: 10 min }")]
    [TestCase("5 - 10 min", "{ from: 5 min, to: 10 min }")]
    [TestCase("5～10分", "{ from: 5分, to: 10分 }")]
    [TestCase("5〜10分", "{ from: 5分, to: 10分 }")]
    [TestCase("５－１０分", "{ from: 5分, to: 10分 }")]
    [TestCase("5ー10分くらい", "{ from: 5分, to: 10分 }")]
    [TestCase("5−10 min", "{ from: 5 min, to: 10 min }")]
    [TestCase("5–10 min", "{ from: 5 min, to: 10 min }")]
    [TestCase("1-2 h", "{ from: 1 h, to: 2 h }")]
    [TestCase("30 min-1 h", "{ from: 30 min, to: 1 h }")]
    [TestCase("30分から1時間まで", "{ from: 30分, to: 1時間 }")]
    [TestCase("about 5 to 10 min", "{ from: 5 min, to: 10 min }")]
    [TestCase("1-1 h 30 min", "{ from: 1 h, to: 1 h 30 min }")]
    [TestCase("1,000-1,200 s", "{ from: \"1,000 s\", to: \"1,200 s\" }")]
    public void Effort_OfARange_IsFromAndTo(string words, string meant)
    {
        var said = Read($"work: {{ by: clerk, effort: \"{words}\" }}").ValueOrThrow();
        var block = Read($"work: {{ by: clerk, effort: {meant} }}").ValueOrThrow();
        Assert.That(EffortOf(said).Distribution.ToString(), Is.EqualTo(EffortOf(block).Distribution.ToString()));
        Assert.That(EffortOf(said).Distribution.Mean, Is.EqualTo(EffortOf(block).Distribution.Mean));
        var written = DepartmentYaml.Write(said);
        Assert.That(written, Does.Contain(words));
        Assert.That(DepartmentYaml.Write(DepartmentYaml.Parse(written).ValueOrThrow()), Is.EqualTo(written));
    }

    [TestCase("2-3 working-days")]
    [TestCase("2～3営業日")]
    [TestCase("1-2 d")]
    public void Wait_OfARange_IsRead(string words) =>
        Assert.That(Read($"wait: \"{words}\"").Diagnostics.Select(d => d.Code),
            Has.None.Matches<string>(c => c!.StartsWith("RPD11", StringComparison.Ordinal)));

    [TestCase("10-5 min", "RPD1129", "'10 min' is not below '5 min'")]
    [TestCase("5-10", "RPD1103", "'5-10' has no unit")]
    [TestCase("5-10 d", "RPD1105", "'5 d' cannot be used here")]
    [TestCase("exactly 5-10 min", "RPD1171", "'exactly 5-10 min' is a range")]
    [TestCase("0-10 min", "RPD1120", "The parameter 'from' of 'lognormal' is 0 min")]
    [TestCase("5-10-15 min", "RPD1104", "'5-10-15 min' is not a length of time")]
    public void Effort_OfNoSoundRange_IsAFindingInItsWords(string words, string code, string message)
    {
        var finding = Read($"work: {{ by: clerk, effort: {words} }}").Diagnostics.Single(d =>
            d.Severity == Rpa.Discovery.Diagnostics.Severity.Error);
        Assert.That((finding.Code, finding.Message), Is.EqualTo((code, finding.Message)));
        Assert.That(finding.Message, Does.StartWith(message));
    }

    [TestCase("working-hours")]
    [TestCase("-5 min")]
    [TestCase("2026-04-01x")]
    [TestCase("1 working-day")]
    public void Split_OfNoRange_IsRefused(string text) =>
        Assert.That(RangeText.TrySplit(text, out var from, out var to) && TimeText.TryRead(from, out _)
            && TimeText.TryRead(to, out _), Is.False);

    [TestCase("uniform: { min: 10 min, max: 5 min }",
        "The parameter 'max' of 'uniform' is 5 min; it must be greater than the minimum ('min' is 10 min).")]
    [TestCase("triangular: { min: 1 h, mode: 90 s, max: 2 h }",
        "The parameter 'mode' of 'triangular' is 90 s; it must be at least the minimum ('min' is 1 h).")]
    [TestCase("lognormal: { p50: 1時間, p90: 30分 }",
        "The parameter 'p90' of 'lognormal' is 30分; it must be greater than p50 ('p50' is 1時間).")]
    [TestCase("exponential: 0 min", "The parameter 'mean' of 'exponential' is 0 min; it must be greater than 0.")]
    [TestCase("about: 0 h", "The parameter 'mean' of 'lognormal' is 0 h; it must be greater than 0.")]
    public void Parameter_ThatIsWrong_IsQuotedAsWritten(string law, string message) =>
        Assert.That(Read($"work: {{ by: clerk, effort: {{ {law} }} }}").Diagnostics.Select(d => d.Message), Does.Contain(message));

    private static Duration EffortOf(Department department) => ((WorkState)department.Workflows[0].States[0]).Work.Effort.Always!;

    private static Rpa.Discovery.Diagnostics.ReadResult<Department> Read(string state) => DepartmentYaml.Parse($$"""
        department: office
        calendar: hours
        calendars: { hours: { open: { mon-fri: ["08:30-17:15"] } } }
        pools: { clerk: { capacity: 1 } }
        workflows:
          letters:
            arrivals: about 4 per open-day
            initial: write
            states:
              write: { {{state}}, transitions: [ { event: done, target: sent } ] }
              sent: { type: final }
        """);
}
