using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Verification;

/// <summary>A case of the pilot at one step, put together from its rows.</summary>
internal sealed class PilotCase(string id)
{
    public string Id => id;

    public DateTime? Start { get; private set; }

    /// <summary>The bot's row; null for a case that people did.</summary>
    public PilotRow? Bot { get; private set; }

    /// <summary>The bot's minutes; null where nobody timed it.</summary>
    public double? BotMinutes { get; private set; }

    /// <summary>People's minutes apart from a look at what the bot did; null where nobody timed them.</summary>
    public double? PeopleMinutes { get; private set; }

    /// <summary>Whether a person worked on it other than by looking.</summary>
    public bool HasPeople { get; private set; }

    /// <summary>Whether the bot stopped in the middle.</summary>
    public bool IsFailure => Bot?.Outcome == PilotOutcome.Failure;

    /// <summary>Whether the bot gave it back: it says so, or a person took it up afterwards.</summary>
    public bool IsException => Bot is not null && !IsFailure && (Bot.Outcome == PilotOutcome.Exception || HasPeople);

    /// <summary>Rows that were taken in, so that the same is not taken twice.</summary>
    public List<PilotRow> Rows { get; } = [];

    public void Add(PilotRow row, bool isBot)
    {
        Rows.Add(row);
        Start ??= row.Start;
        if (isBot)
        {
            // In a log of ours the bot's work may be in several pieces.
            Bot ??= row;
            BotMinutes = row.Minutes is { } more ? (BotMinutes ?? 0) + more : BotMinutes;
        }
        else if (row.Outcome != PilotOutcome.Review)
        {
            HasPeople = true;
            PeopleMinutes = row.Minutes is { } more ? (PeopleMinutes ?? 0) + more : PeopleMinutes;
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
        foreach (var row in pilot.Rows)
        {
            if ((hasSteps ? subject.Steps.FirstOrDefault(s => row.Step is { } step && s.IsNamed(step, row.Workflow))
                : subject.Steps[0]) is not { } step)
            {
                others.Add(row);
                continue;
            }

            var at = cases[step.Path];
            if (!at.TryGetValue(row.Case, out var known))
                at.Add(row.Case, known = new PilotCase(row.Case));
            if (!pilot.IsOurLog && known.Rows.Find(r => IsTwice(r, row, IsBot)) is { } first)
                findings.Add(PilotRules.Duplicate, row.Place, first.Number, row.Number, row.Case);
            known.Add(row, IsBot(row));
        }

        if (others.Count == pilot.Rows.Count)
        {
            findings.Add(PilotRules.NoneFits, place, subject.Title, string.Join(", ", subject.Steps.Select(s => s.Path)),
                string.Join(", ", others.Select(r => r.Workflow is null ? r.Step : $"{r.Workflow}/{r.Step}")
                    .Distinct(StringComparer.Ordinal).Take(12)));
        }
        else if (others.Count > 0 && !pilot.IsOurLog)
        {
            findings.Add(PilotRules.RowsLeftOut, others[0].Place, others.Count, others[0].Step ?? "");
        }

        var hasBy = pilot.Rows.Any(r => r.By is not null);
        if (!findings.HasErrors && names.Count > 0 && cases.Values.All(c => c.Values.All(one => one.Bot is null)))
            findings.Add(PilotRules.NoBotRows, place,
                string.Join(", ", pilot.Rows.Select(r => r.By ?? "").Distinct(StringComparer.Ordinal).Take(12)), names.First());
        if (findings.HasErrors)
            return null;
        return [.. subject.Steps.Select(s => new PilotCases(s, [.. cases[s.Path].Values], hasBy)).Where(c => c.All.Count > 0)];
    }

    // The bot works once on a case; a person's second piece of work has a beginning of its own.
    private static bool IsTwice(PilotRow one, PilotRow other, Func<PilotRow, bool> isBot) => isBot(one) ? isBot(other)
        : !isBot(other) && string.Equals(one.By, other.By, StringComparison.Ordinal) && one.Start == other.Start
        && one.Outcome == other.Outcome && one.Minutes == other.Minutes;

    /// <summary>Mean and variance of what was timed.</summary>
    public static MeanVariance Times(IEnumerable<double?> minutes)
    {
        var sample = new MeanVariance();
        foreach (var one in minutes.OfType<double>())
            sample.Add(one);
        return sample;
    }
}
