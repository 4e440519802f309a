using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Verification;

/// <summary>What a file says about a step that changes: times in minutes for one case, shares from 0 to 1.</summary>
internal sealed record StepFigures
{
    /// <summary>The bot's time for a case that it takes; 0 where no bot does.</summary>
    public double BotMinutes { get; init; }

    /// <summary>Share of the step's cases that the bot takes, or that the new time holds for.</summary>
    public double Coverage { get; init; }

    /// <summary>Share of those that come back to people.</summary>
    public double Exceptions { get; init; }

    /// <summary>Failures for one case that the bot takes: its time over the time between two failures, which is so in the long run whatever
    /// their law (the elementary renewal theorem).</summary>
    public double Failures { get; init; }

    /// <summary>People's time for a case that came back.</summary>
    public double ReturnMinutes { get; init; }

    /// <summary>People's time for a case that the bot does not take, or for any case with the new time.</summary>
    public double HandMinutes { get; init; }

    /// <summary>People's time today for a case of those that change.</summary>
    public double TodayMinutes { get; init; }

    /// <summary>People's time for looking through what came through, for one case that did.</summary>
    public double ReviewMinutes { get; init; }

    /// <summary>People's minutes saved for one case of the step.</summary>
    public double ReleasedMinutes => Released(Coverage, Exceptions, ReturnMinutes, TodayMinutes);

    /// <summary>The same with other values of what a pilot measures.</summary>
    public double Released(double coverage, double exceptions, double returned, double today) =>
        coverage * (today - (exceptions * returned) - ((1 - exceptions) * ReviewMinutes));

    /// <summary>Where a look by people cannot be told from a case that came back: both count as come back.</summary>
    public StepFigures WithReviewsAsReturns(double reviewShare)
    {
        var back = Exceptions + ((1 - Exceptions) * reviewShare);
        var look = reviewShare > 0 ? ReviewMinutes / reviewShare : 0;
        return this with
        {
            Exceptions = back,
            ReturnMinutes = back > 0 ? ((Exceptions * ReturnMinutes) + ((back - Exceptions) * look))
            / back : 0,
            ReviewMinutes = 0
        };
    }
}

/// <summary>Works out the figures of a step over the kinds of its cases: each value of the attributes that its times and shares vary
/// by.</summary>
/// <param name="workflow">Of the file, or of a possible file.</param>
/// <param name="human">People's time.</param>
/// <param name="visits">Cases a year of the step.</param>
/// <param name="perVisit">What people's mean time is in the run over what the file's law says by itself: skills, people, factors.</param>
internal sealed class StepReckoner(Workflow workflow, Varying<Duration> human, double visits, double perVisit)
{
    /// <summary>The step with a bot.</summary>
    public StepFigures With(Automation automation, Bot? bot)
    {
        double covered = 0, botTime = 0, back = 0, backTime = 0, byHand = 0, today = 0;
        var extra = Minutes(automation.Extra);
        foreach (var (share, values) in Kinds(automation.Effort.Per, automation.Coverage?.Per, automation.Exceptions?.Per))
        {
            var hands = HumanMinutes(values);
            var taken = share * (automation.Coverage is { } coverage ? ShareOf(coverage, values) : 1);
            var (returned, returnedHands) = Returned(automation, values, hands);
            covered += taken;
            botTime += taken * LawOf(automation.Effort, values);
            back += taken * returned;
            backTime += taken * returned * (extra + (automation.ThenEffortShare * returnedHands));
            byHand += (share - taken) * hands;
            today += taken * hands;
        }

        var botMinutes = covered > 0 ? botTime / covered : LawOf(automation.Effort, []);
        var between = bot?.Uptime is { BetweenFailures: { } law } ? law.Drawn.Mean / 60 : double.PositiveInfinity;
        return new StepFigures
        {
            BotMinutes = botMinutes,
            Coverage = covered,
            Exceptions = covered > 0 ? back / covered : 0,
            Failures = between > 0 ? Math.Min(1, botMinutes / between) : 1,
            ReturnMinutes = back > 0 ? backTime / back : extra + (automation.ThenEffortShare * HumanMinutes([])),
            HandMinutes = covered < 1 - 1e-12 ? byHand / (1 - covered) : HumanMinutes([]),
            TodayMinutes = covered > 0 ? today / covered : 0,
            ReviewMinutes = (automation.ReviewShare?.Value ?? 0) * Minutes(automation.ReviewEffort),
        };
    }

    /// <summary>The step with a new time of people.</summary>
    public StepFigures With(EffortChange change)
    {
        double today = 0, then = 0;
        foreach (var (share, values) in Kinds(change.Effort?.Per))
        {
            var hands = HumanMinutes(values);
            today += share * hands;
            then += share * (change.Effort is { } law ? LawOf(law, values) : hands * (change.Factor ?? 1));
        }

        return new StepFigures { Coverage = 1, HandMinutes = then, TodayMinutes = today, Exceptions = 1, ReturnMinutes = then };
    }

    // Without a stated share the awkward cases come back, which are the longest.
    private (double Share, double Minutes) Returned(Automation automation, Dictionary<string, string> values, double hands)
    {
        if (automation.Exceptions is { } stated)
            return (ShareOf(stated, values), hands);
        return human.Always?.AwkwardShare is { } awkward and > 0
            ? (awkward, Math.Max(hands, hands * Upper(human.Always, awkward))) : (0, hands);
    }

    // The mean of the longest part of a law over its mean, by its quantiles.
    private static double Upper(Duration law, double part)
    {
        const int steps = 200;
        var sum = 0.0;
        for (var i = 0; i < steps; i++)
            sum += law.Drawn.Quantile(1 - (part * (i + 0.5) / steps));
        return law.Drawn.Mean > 0 ? sum / steps / law.Drawn.Mean : 1;
    }

    /// <summary>People's minutes for a case of a kind.</summary>
    private double HumanMinutes(Dictionary<string, string> values) => LawOf(human, values) * perVisit;

    private double LawOf(Varying<Duration> law, Dictionary<string, string> values)
    {
        if (law.Per is { } per && values.TryGetValue(per, out var value) && law.For(value) is { } own)
            return Minutes(own);
        var all = law.Values.Select(Minutes).ToList();
        return all.Count == 0 ? 0 : all.Average();
    }

    private static double ShareOf(Varying<Share> share, Dictionary<string, string> values)
    {
        if (share.Per is { } per && values.TryGetValue(per, out var value) && share.For(value) is { } own)
            return own.Value;
        var all = share.Values.Select(s => s.Value).ToList();
        return all.Count == 0 ? 1 : all.Average();
    }

    private double Minutes(Duration? law) => law is null ? 0
        : law.TotalHoursPerYear is { } total ? visits > 0 ? total * 60 / visits : 0
        : law.Drawn.Mean / 60 * (law.ScaledBy is { } by
            && workflow.Attributes.FirstOrDefault(a => string.Equals(a.Id, by, StringComparison.Ordinal)) is { } scale ? MeanOf(scale) : 1);

    private static double MeanOf(CaseAttribute attribute) => attribute.Number?.Mean
        ?? (attribute.Choices.Count > 0 && attribute.IsNumeric
            ? attribute.Choices.Sum(c => c.Share.Value * c.Number!.Value) / attribute.Choices.Sum(c => c.Share.Value) : 1);

    // Every combination of values of the attributes named, with its share; attributes are drawn apart from each other.
    private List<(double Share, Dictionary<string, string> Values)> Kinds(params string?[] per)
    {
        List<(double Share, Dictionary<string, string> Values)> kinds = [(1, new Dictionary<string, string>(StringComparer.Ordinal))];
        foreach (var id in per.Append(human.Per).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (workflow.Attributes.FirstOrDefault(a =>
                string.Equals(a.Id, id, StringComparison.Ordinal)) is not { Choices.Count: > 0 } attribute)
                continue;
            var all = attribute.Choices.Sum(c => c.Share.Value);
            if (all <= 0)
                continue;
            kinds =
            [
                .. from kind in kinds
                   from choice in attribute.Choices
                   select (kind.Share * choice.Share.Value / all,
                       new Dictionary<string, string>(kind.Values, StringComparer.Ordinal) { [id] = choice.Value }),
            ];
        }

        return kinds;
    }
}
