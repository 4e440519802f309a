using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Maps;

/// <summary>What a map says about states and the ways between them, before any escaping.</summary>
internal sealed class MapLabels(Department department, Language language)
{
    public string Title(Department shown) => Shown(shown.Title, shown.Id);

    public string Title(Workflow shown) => Shown(shown.Title, shown.Id);

    public string Title(WorkflowState shown) => Shown(shown.Title, shown is FinalState { Outcome: { } outcome } ? outcome : shown.Id);

    public string Title(Region shown) => Shown(shown.Title, shown.Id);

    public string Bot(string id) => department.FindBot(id) is { } bot ? Shown(bot.Title, bot.Id) : id;

    /// <summary>The title, and below it who does it and how long it takes.</summary>
    public IReadOnlyList<string> Lines(WorkflowState state) => state switch
    {
        WorkState { Work: var work } => [Title(state), MapWords.By.In(language, People(work.By), Spread(work.Effort))],
        WaitState { Wait: { } wait } => [Title(state), MapWords.WaitOf.In(language, Spread(wait))],
        _ => [Title(state)],
    };

    /// <summary>Whether a figure of the state is only a stand-in for one that nobody has said.</summary>
    public static bool HasUnknown(WorkflowState state)
    {
        var law = state switch { WorkState work => work.Work.Effort, WaitState wait => wait.Wait, _ => null };
        return law?.Values.Any(v => v.IsUnknown) == true
            || state.Transitions.Any(t =>
                t.Probability?.Values.Any(s => s.IsUnknown) == true || t.After?.Values.Any(v => v.IsUnknown) == true);
    }

    /// <summary>The event, and in brackets what decides that it happens.</summary>
    public string Way(Transition transition, WorkflowState state, Workflow workflow)
    {
        var happened = Shown(workflow.EventTitle(transition.Event), transition.Event);
        var parts = new List<string>();
        if (transition.Guard is { } guard)
            parts.Add(Condition(guard));
        if (transition.After is { } after)
            parts.Add((transition.WhileWaiting ? MapWords.WhileWaiting : MapWords.After).In(language, Spread(after)));
        else if (transition.Guard is null && Chance(transition, state) is { } chance)
            parts.Add(chance);
        if (transition.Starts is { } other)
            parts.Add(MapWords.Starts.In(language, department.FindWorkflow(other) is { } started ? Title(started) : other));
        return parts.Count == 0 ? happened : $"{happened} ({string.Join(", ", parts)})";
    }

    /// <summary>How many cases come; empty when only other workflows start them.</summary>
    public string Demand(Workflow workflow) => workflow.Arrivals switch
    {
        null => "",
        { About: { IsUnknown: true } } => MapWords.Unknown.In(language),
        { About: { } rate } => RateWord(rate.Per).In(language, Figure.Of(rate.Count)),
        { Every: { } every } => MapWords.Every.In(language, Length(every)),
        { Trace: not null } => MapWords.Trace.In(language),
        { Batches.Count: > 0 } => MapWords.DatedBatches.In(language),
        _ => "",
    };

    /// <summary>When a region is entered; empty when it always is.</summary>
    public string Condition(ParallelState parallel, Region region) => region switch
    {
        { Guard: { } guard } => Condition(guard),
        { Otherwise: true } => MapWords.Otherwise.In(language),
        { Probability: { IsUnknown: true } } => MapWords.Unknown.In(language),
        { Probability: { } share } => Figure.Share(RegionChances.Runs(parallel, region) ?? share.Value, language),
        _ => "",
    };

    // As it was written, or as the language would write it; that an attribute's value could be taken for an attribute does not matter here.
    private static string Condition(Guard guard) => guard.Said ?? GuardText.Of(guard, []);

    private static Phrase RateWord(RatePeriod period) => period switch
    {
        RatePeriod.OpenHour => MapWords.PerOpenHour,
        RatePeriod.OpenDay => MapWords.PerOpenDay,
        RatePeriod.Week => MapWords.PerWeek,
        RatePeriod.Month => MapWords.PerMonth,
        _ => MapWords.PerYear,
    };

    private string Shown(Text? title, string id) => title?.In(language) is { Length: > 0 } text ? text : id;

    private string People(Assignment by) => by.Pools
        .Select(p => (p.Count > 1 ? $"{p.Count} × " : "") + (department.FindPool(p.Pool) is { } pool ? Shown(pool.Title, pool.Id) : p.Pool))
        .Aggregate((left, right) => (by.Kind == AssignmentKind.Any ? MapWords.Or : MapWords.And).In(language, left, right));

    // The share of a way among those that a draw decides; null when it is the only one.
    private string? Chance(Transition transition, WorkflowState state)
    {
        var drawn = state.Transitions.Where(t => !t.IsTimer && t.Guard is null).ToArray();
        if (drawn.Length < 2)
            return null;
        if (transition.Probability is { Always: null } varying)
            return Range([.. varying.Values.Select(s =>
                (s.Value, s.IsUnknown ? MapWords.Unknown.In(language) : Figure.Share(s.Value, language)))]);
        if (transition.Probability?.Always is { IsUnknown: true })
            return MapWords.Unknown.In(language);
        var chance = Figure.Share(Chances.Of(transition, drawn), language);
        return Chances.IsRest(transition) ? MapWords.Rest.In(language, chance) : chance;
    }

    private string Spread(Varying<Duration> law) => Range([.. law.Values.Select(v => (v.IsUnknown ? 0 : v.Drawn.Mean, Length(v)))]);

    private string Range((double Size, string Shown)[] values)
    {
        var (least, most) = (values.MinBy(v => v.Size).Shown, values.MaxBy(v => v.Size).Shown);
        return least == most ? least : MapWords.FromTo.In(language, least, most);
    }

    private string Length(Duration law) => law switch
    {
        { IsUnknown: true } => MapWords.Unknown.In(language),
        { TotalHoursPerYear: { } hours } => MapWords.YearlyTotal.In(language, Figure.Hours(hours, language)),
        { Clock: DurationClock.WorkingDays } => MapWords.WorkingDays.In(language, Figure.Of(law.Drawn.Mean)),
        { Clock: DurationClock.WorkingHours } => MapWords.OpenHours.In(language, Figure.Of(law.Drawn.Mean)),
        _ => Figure.Span(law.Drawn.Mean / 3600, language),
    };
}
