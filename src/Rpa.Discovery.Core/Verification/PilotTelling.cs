using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Verification;

/// <summary>Tells what is odd in the rows of a pilot: errors one by one up to a bound, all else once with how often it is so.</summary>
internal sealed class PilotTelling(Findings findings)
{
    private readonly Dictionary<string, PilotRow> _robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private int _errors;
    private (int Count, PilotRow? First) _long;
    private (int Count, PilotRow? First) _noEnd;
    private (int Count, PilotRow? First) _noBeginning;

    public void Error(Diagnostic error)
    {
        if (++_errors <= PilotTable.MostBadCells)
            findings.Add(error);
    }

    /// <summary>Whether a row about a step that was tried can be taken in.</summary>
    public bool IsUsed(PilotRow row)
    {
        foreach (var fault in row.Faults)
            Error(fault);
        if (row.LongAt is not null)
            _long = (_long.Count + 1, _long.First ?? row);
        if (row.Half == PilotHalf.NoEnd)
            _noEnd = (_noEnd.Count + 1, _noEnd.First ?? row);
        else if (row.Half == PilotHalf.NoBeginning)
            _noBeginning = (_noBeginning.Count + 1, _noBeginning.First ?? row);
        return row.Half != PilotHalf.NoEnd;
    }

    /// <summary>Takes note of who is counted as a person.</summary>
    public void Person(PilotRow row)
    {
        if (row.By is { } by && _seen.Add(by) && PilotHeadings.SoundsLikeABot(by))
            _robots.Add(by, row);
    }

    /// <summary>Tells what was counted.</summary>
    /// <param name="restarted">Cases on which the bot worked more than once.</param>
    /// <param name="bot">The bot's id.</param>
    public void AtTheEnd(IEnumerable<PilotCase> restarted, string? bot)
    {
        if (_long.First is { LongAt: { } end, Minutes: { } minutes } first)
            findings.Add(PilotRules.OverNight, end, first.Number, Math.Round(minutes / 60, 1), _long.Count);
        if (_noEnd.First is { } open)
            findings.Add(PilotRules.NoEnd, open.Place, _noEnd.Count, open.Number, open.Case);
        if (_noBeginning.First is { } late)
            findings.Add(PilotRules.NoBeginning, late.Place, _noBeginning.Count, late.Number, late.Case);
        foreach (var (by, row) in _robots)
            findings.Add(PilotRules.SoundsLikeABot, row.Place, by, row.Number, bot);
        var all = restarted.ToList();
        if (all.Count > 0 && all[0].Restart is var (run, next) && !findings.HasErrors)
            findings.Add(PilotRules.SeveralRuns, next.Place, all.Count, next.Case, run.Number, next.Number);
    }
}
