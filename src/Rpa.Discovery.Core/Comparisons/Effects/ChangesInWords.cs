using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>What a variant changes, in absolute figures and from the two departments themselves: whoever meant something else sees it
/// here.</summary>
internal static class ChangesInWords
{
    private const double Same = 1e-9;

    /// <summary>One sentence for each difference, in the order of the department; empty when a case or a person would meet none.</summary>
    public static IReadOnlyList<Message> Between(Department before, Department after, ExperimentOptions options)
    {
        var span = StudySpan.Of(options.Dates, options.Start, options.Horizon, options.WarmUp) ?? StudySpan.Of(null);
        var (then, now) = (new YearlyVolume(before, span), new YearlyVolume(after, span));
        return
        [
            .. before.Workflows.SelectMany(w =>
                after.FindWorkflow(w.Id) is { } changed ? OfWorkflow(w, changed, then, now, before, after) : []),
            .. before.Pools.SelectMany(p => after.FindPool(p.Id) is { } changed ? OfPool(p, changed, then, now) : []),
        ];
    }

    private static IEnumerable<Message> OfWorkflow(Workflow before, Workflow after, YearlyVolume then, YearlyVolume now, Department today,
        Department changed)
    {
        var title = before.Title ?? (Text)before.Id;
        var (cases, casesAfter) = (then.Cases(before) / then.Years, now.Cases(after) / now.Years);
        if (Differs(cases, casesAfter))
            yield return ComparisonWords.Volume.With(title, Number(cases), Number(casesAfter));
        else if (!ReferenceEquals(before.Arrivals, after.Arrivals))
            yield return ComparisonWords.OtherTimes.With(title);
        foreach (var attribute in before.Attributes)
        {
            var choices = after.Attributes.FirstOrDefault(a => string.Equals(a.Id, attribute.Id, StringComparison.Ordinal))?.Choices ?? [];
            foreach (var choice in attribute.Choices)
            {
                if (choices.FirstOrDefault(c => string.Equals(c.Value, choice.Value, StringComparison.Ordinal)) is { } other
                    && Differs(choice.Share.Value, other.Share.Value))
                    yield return ComparisonWords.Mix.With(title, choice.Value, Amount.Share(choice.Share.Value),
                        Amount.Share(other.Share.Value));
            }
        }

        foreach (var state in before.AllStates)
        {
            var name = state.Title ?? (Text)state.Id;
            if (after.FindState(state.Id) is not { } other)
                yield return ComparisonWords.Gone.With(name);
            else if (!ReferenceEquals(state, other))
            {
                foreach (var message in OfState(before, state, other, name, today, changed))
                    yield return message;
            }
        }
    }

    private static IEnumerable<Message> OfState(Workflow workflow, WorkflowState before, WorkflowState after, Text name, Department today,
        Department changed)
    {
        if (before is WorkState { Work: var work } && after is WorkState { Work: var other })
        {
            foreach (var effort in OfEffort(work.Effort, other.Effort, name))
                yield return effort;
            if (!ReferenceEquals(work.Automation, other.Automation))
                yield return OfBot(other.Automation, name, changed);
            if (!People(work).SequenceEqual(People(other), StringComparer.Ordinal))
                yield return ComparisonWords.By.With(name, Titles(work, today), Titles(other, changed));
            if (!ReferenceEquals(work.Batch, other.Batch))
                yield return ComparisonWords.Batched.With(name);
        }

        foreach (var way in before.Transitions)
        {
            var same = after.Transitions.FirstOrDefault(t => string.Equals(t.Event, way.Event, StringComparison.Ordinal));
            if (way.Probability?.Always is { IsRest: false } share && same?.Probability?.Always is { IsRest: false } changedShare
                && Differs(share.Value, changedShare.Value))
                yield return ComparisonWords.Way.With(name, Named.Of(workflow, way), Amount.Share(share.Value),
                    Amount.Share(changedShare.Value));
        }
    }

    private static IEnumerable<Message> OfEffort(Varying<Duration> before, Varying<Duration> after, Text name)
    {
        if (before.Always is { TotalHoursPerYear: { } total } && after.Always is { TotalHoursPerYear: { } totalAfter })
        {
            if (Differs(total, totalAfter))
                yield return ComparisonWords.TotalEffort.With(name, Number(total), Number(totalAfter));
            yield break;
        }

        foreach (var key in before.Cases.Concat(after.Cases).Select(c => c.Key).Distinct(StringComparer.Ordinal).DefaultIfEmpty(null))
        {
            if (before.For(key) is not { TotalHoursPerYear: null } law || after.For(key) is not { TotalHoursPerYear: null } lawAfter
                || !Differs(law.Drawn.Mean, lawAfter.Drawn.Mean))
                continue;
            var (from, to) = (new SpanOfTime(law.Drawn.Mean / 3600), new SpanOfTime(lawAfter.Drawn.Mean / 3600));
            yield return key is null ? ComparisonWords.Effort.With(name, from, to) : ComparisonWords.EffortWhere.With(name, key, from, to);
        }
    }

    private static Message OfBot(Automation? automation, Text name, Department department)
    {
        if (automation is null)
            return ComparisonWords.NoBot.With(name);
        var bot = department.FindBot(automation.Bot)?.Title ?? (Text)automation.Bot;
        return automation.Coverage is { Always: null }
            ? ComparisonWords.ByBotVaries.With(name, bot)
            : ComparisonWords.ByBot.With(name, bot, Amount.Share(automation.Coverage?.Always?.Value ?? 1));
    }

    private static IEnumerable<Message> OfPool(Pool before, Pool after, YearlyVolume then, YearlyVolume now)
    {
        var title = before.Title ?? (Text)before.Id;
        var (people, peopleAfter) = (Count(before), Count(after));
        var (hours, hoursAfter) = (then.PaidHours(before) / then.Years, now.PaidHours(after) / now.Years);
        if (people is not null && peopleAfter is not null && people != peopleAfter)
            yield return ComparisonWords.People.With(title, Number(people.Value), Number(peopleAfter.Value));
        else if (Differs(hours, hoursAfter))
            yield return ComparisonWords.PaidHours.With(title, Number(hours), Number(hoursAfter));
    }

    // Null where it changes with the date.
    private static int? Count(Pool pool) => pool.Members.Count > 0 ? pool.Members.Count : pool.Capacity is [var always]
        ? always.Count : null;

    private static IEnumerable<string> People(Work work) =>
        work.By.Pools.Select(p => $"{p.Count} {p.Pool}").Prepend(work.By.Kind.ToString());

    private static Series Titles(Work work, Department department) =>
        Series.Of(work.By.Pools.Select(p => (object)(department.FindPool(p.Pool)?.Title ?? (Text)p.Pool)));

    private static Amount Number(double value) => Amount.Number(value);

    private static bool Differs(double before, double after) =>
        Math.Abs(before - after) > Same * Math.Max(Math.Abs(before), Math.Abs(after));
}
