using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Verification;

/// <summary>A case of the pilot at one step, put together from its rows.</summary>
/// <param name="id">As written.</param>
/// <param name="isOurLog">Whether pieces without time took none; elsewhere nobody timed them, nor what they are part of.</param>
internal sealed class PilotCase(string id, bool isOurLog)
{
    public string Id => id;

    public DateTime? Start { get; private set; }

    /// <summary>The bot's last row; null for a case that people did.</summary>
    public PilotRow? Bot { get; private set; }

    /// <summary>The bot's minutes; null where nobody timed it.</summary>
    public double? BotMinutes { get; private set; }

    /// <summary>People's minutes apart from a look at what the bot did; null where nobody timed them.</summary>
    public double? PeopleMinutes { get; private set; }

    /// <summary>Whether a person worked on it other than by looking.</summary>
    public bool HasPeople { get; private set; }

    /// <summary>Whether the bot stopped in the middle, even if it was started again.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Whether the bot left it undone: it stopped, and was not started again.</summary>
    public bool IsFailure => Bot?.Outcome == PilotOutcome.Failure;

    /// <summary>Whether the bot gave it back: it says so, or a person took it up afterwards.</summary>
    public bool IsException => Bot is not null && !IsFailure && (_wasGivenBack || HasPeople);

    /// <summary>How often the bot worked on it.</summary>
    public int Runs { get; private set; }

    /// <summary>The bot's first two rows where it has as many.</summary>
    public (PilotRow First, PilotRow Second)? Restart { get; private set; }

    private bool _wasGivenBack;
    private PilotRow? _latest; // of the bot's, the one that ends last
    private readonly Dictionary<(string?, DateTime?, PilotOutcome, double?), PilotRow> _rows = [];

    /// <summary>What is wrong with a row beside those that were taken in; null where it can be taken in too.</summary>
    /// <remarks>A person's second piece of work, and the bot's after a restart, have a beginning of their own; without one only a run that
    /// failed says that another followed.</remarks>
    public Diagnostic? Conflict(PilotRow row, bool isBot)
    {
        if (!isBot)
            return _rows.TryGetValue(Key(row), out var same) ? Twice(same) : null;
        if (Bot is null)
            return null;
        if (row.Start is null || Bot.Start is null)
            return Bot.Outcome == PilotOutcome.Failure && Key(row) != Key(Bot) ? null : Twice(Bot);
        if (row.Start == Bot.Start)
            return Twice(Bot);
        return _latest?.End is { } end && row.Start < end
            ? PilotRules.Overlap.At(row.Place, _latest.Number, row.Number, row.Case, Clock(row.Start.Value), Clock(end)) : null;

        Diagnostic Twice(PilotRow first) => PilotRules.Duplicate.At(row.Place, first.Number, row.Number, row.Case);
    }

    private double? Sum(double? before, PilotRow row, bool isFirst) =>
        isFirst ? row.Minutes : isOurLog ? (before is null && row.Minutes is null ? null : (before ?? 0) + (row.Minutes ?? 0))
        : before + row.Minutes;

    private static string Clock(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static (string?, DateTime?, PilotOutcome, double?) Key(PilotRow row) => (row.By, row.Start, row.Outcome, row.Minutes);

    public void Add(PilotRow row, bool isBot)
    {
        Start ??= row.Start;
        if (isBot)
        {
            // In a log of ours the bot's work may be in several pieces.
            Runs++;
            if (Runs == 2)
                Restart = (Bot!, row);
            HasStopped |= row.Outcome == PilotOutcome.Failure;
            _wasGivenBack |= row.Outcome == PilotOutcome.Exception;
            Bot = row;
            if (_latest is null || row.End > _latest.End)
                _latest = row;
            BotMinutes = Sum(BotMinutes, row, Runs == 1);
            return;
        }

        _rows.TryAdd(Key(row), row);
        if (row.Outcome != PilotOutcome.Review)
        {
            PeopleMinutes = Sum(PeopleMinutes, row, !HasPeople);
            HasPeople = true;
        }
    }
}

/// <summary>The cases of a pilot at one step, in the order of the pilot.</summary>
internal sealed class PilotCases
{
    private PilotCases(PilotStep step, IReadOnlyList<PilotCase> all, bool tellsWho)
    {
        Step = step;
        All = all;
        Taken = [.. all.Where(c => c.Bot is not null)];
        TellsWho = tellsWho;
    }

    public PilotStep Step { get; }

    public IReadOnlyList<PilotCase> All { get; }

    /// <summary>Whether some cases were done by people alone, so that it can be told how many the bot takes.</summary>
    public bool TellsCoverage => TellsWho && Taken.Count < All.Count;

    /// <summary>Those that the bot took.</summary>
    public IReadOnlyList<PilotCase> Taken { get; }

    private bool TellsWho { get; }

    /// <summary>The cases at each step of the subject; null with findings where the pilot does not fit.</summary>
    public static IReadOnlyList<PilotCases>? Of(PilotLog pilot, PilotSubject subject, Department department, string path, Findings findings)
    {
        var place = new SourceSpan(path, 1, 1);
        var hasSteps = pilot.Rows.Any(r => r.Step is not null);
        if (!hasSteps && subject.Steps.Count > 1)
        {
            findings.Add(PilotRules.WhichStep, place, subject.Title, string.Join(", ", subject.Steps.Select(s => s.Path)));
            return null;
        }

        var names = subject.BotNames(department).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsBot(PilotRow row) =>
            names.Count > 0 && (row.By is not { } by || names.Contains(by) || (!pilot.IsOurLog && PilotHeadings.IsBot(by)));
        var cases = subject.Steps.ToDictionary(s => s.Path, _ => new Dictionary<string, PilotCase>(StringComparer.Ordinal));
        var others = new List<PilotRow>();
        var told = new PilotTelling(findings);
        var steps = new StepNames(subject, department);
        foreach (var row in pilot.Rows)
        {
            var (step, several) = hasSteps ? steps.Of(row) : (subject.Steps[0], null);
            if (several is not null)
                told.Error(PilotRules.WhichOfSteps.At(row.Place, row.Number, row.Step, several));
            if (step is null)
            {
                if (several is null)
                    others.Add(row);
                continue;
            }

            if (!told.IsUsed(row))
                continue;
            var at = cases[step.Path];
            if (!at.TryGetValue(row.Case, out var known))
                at.Add(row.Case, known = new PilotCase(row.Case, pilot.IsOurLog));
            var isBot = IsBot(row);
            if (!pilot.IsOurLog && known.Conflict(row, isBot) is { } conflict)
                told.Error(conflict);
            known.Add(row, isBot);
            if (!isBot && names.Count > 0 && !pilot.IsOurLog)
                told.Person(row);
        }

        if (others.Count == pilot.Rows.Count)
        {
            findings.Add(PilotRules.NoneFits, place, subject.Title, string.Join(", ", subject.Steps.Select(s => s.Path)),
                string.Join(", ", others.Select(r => r.Workflow is null ? r.Step : $"{r.Workflow}/{r.Step}")
                    .Distinct(StringComparer.Ordinal).Take(12)));
        }
        else if (others.Count > 0 && !pilot.IsOurLog)
        {
            findings.Add(PilotRules.RowsLeftOut, others[0].Place, others.Count,
                string.Join(", ", others.Select(r => r.Step).Distinct(StringComparer.Ordinal).Take(12)));
        }

        var hasBy = pilot.Rows.Any(r => r.By is not null);
        if (!pilot.IsOurLog)
            told.AtTheEnd(cases.Values.SelectMany(c => c.Values).Where(c => c.Runs > 1), names.FirstOrDefault());
        if (pilot.IsEventLog && hasSteps)
            steps.TellElsewhere(findings);
        if (pilot.IsEventLog && !hasBy && names.Count > 0)
            findings.Add(PilotRules.NobodyTold, place);
        if (!findings.HasErrors && cases.Values.All(c => c.Count == 0))
            findings.Add(PilotRules.NoRows, place);
        if (!findings.HasErrors && names.Count > 0 && cases.Values.All(c => c.Values.All(one => one.Bot is null)))
            findings.Add(PilotRules.NoBotRows, place,
                string.Join(", ", pilot.Rows.Select(r => r.By ?? "").Distinct(StringComparer.Ordinal).Take(12)), names.First());
        if (findings.HasErrors)
            return null;
        return [.. subject.Steps.Select(s => new PilotCases(s, [.. cases[s.Path].Values], hasBy)).Where(c => c.All.Count > 0)];
    }

    /// <summary>Mean and variance of what was timed.</summary>
    public static MeanVariance Times(IEnumerable<double?> minutes)
    {
        var sample = new MeanVariance();
        foreach (var one in minutes.OfType<double>())
            sample.Add(one);
        return sample;
    }
}
