using System.Globalization;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Entered work against the hours that can be had.</summary>
internal sealed record LoadJson
{
    [AtLeast(0)]
    public required double? Factor { get; init; }
    [AtLeast(0)]
    public required double WorkHours { get; init; }
    [AtLeast(0)]
    public required double Hours { get; init; }
    public required IReadOnlyList<string> Pools { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    [CodeOf<LoadVerdict>]
    public required string Verdict { get; init; }
    public required string Sentence { get; init; }
    public required IReadOnlyList<string> Slips { get; init; }
    public IReadOnlyList<MonthLoadJson>? Months { get; init; }

    public static LoadJson Of(StaffLoad load, Language language) => new()
    {
        Factor = load.Factor,
        WorkHours = load.WorkHours,
        Hours = load.Hours,
        Pools = load.Pools,
        From = load.Dates.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        To = load.Dates.EndExclusive.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Verdict = JsonCode.Of(load.Verdict),
        Sentence = load.Sentence.In(language),
        Slips = [.. load.Slips.Select(s => s.In(language))],
        Months = [.. load.Months.Select(m => MonthLoadJson.Of(m))],
    };
}

/// <summary>The load of a whole month, of a study or of a file that was only read.</summary>
internal sealed record MonthLoadJson
{
    public string? File { get; init; }
    public required string Month { get; init; }
    [AtLeast(0)]
    public required double? Factor { get; init; }
    [AtLeast(0)]
    public required double WorkHours { get; init; }
    [AtLeast(0)]
    public required double Hours { get; init; }
    public required IReadOnlyList<string> Pools { get; init; }
    public Maybe<string> WorkedOff { get; init; }

    public static MonthLoadJson Of(MonthLoad month, string? file = null) => new()
    {
        File = file,
        Month = MonthLoad.Written(month.First),
        Factor = double.IsFinite(month.Factor) ? month.Factor : null,
        WorkHours = month.Work,
        Hours = month.Hours,
        Pools = month.Pools,
        WorkedOff = !month.IsAboveAll ? default(Maybe<string>) : month.WorkedOff is { } end ? MonthLoad.Written(end) : null,
    };
}
