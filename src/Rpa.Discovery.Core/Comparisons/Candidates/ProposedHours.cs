using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>A group at other hours, where cases wait for it to come.</summary>
internal static class ProposedHours
{
    /// <summary>For each group that is waited for, at most one.</summary>
    public static IEnumerable<Candidate> Of(Department department, List<StepProfile> steps, IReadOnlyList<HotSpot> hotSpots)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spot in SpotFacts.Waiting(hotSpots)
            .Where(h => h is { Cause: WaitingCause.Unavailability, OpenCause: null or OpenCause.NotStaffed, CauseShare: >= SpotFacts.CauseDecides }))
        {
            if (steps.Find(s => s.Path == spot.State)?.FirstPool is not { } id || !seen.Add(id) || department.FindPool(id) is not { } pool)
                continue;
            if (department.FindCalendar(pool.Calendar ?? department.Calendar) is not { } own)
                continue;
            // The same hours at another time of the day; longer hours would be more people by another name.
            var hours = WeeklyHoursOf(own);
            var other = department.Calendars.FirstOrDefault(c =>
                !ReferenceEquals(c, own) && Math.Abs(WeeklyHoursOf(c) - hours) <= 0.05 * hours);
            if (other is null)
            {
                if (Spread(department, pool, own, spot) is { } spread)
                    yield return spread;
                continue;
            }

            var candidate = CandidateWording.Id("hours", pool.Id, other.Id);
            var title = CandidateWords.Calendar.With(CandidateWording.NameOf(pool), other.Title ?? (Text)other.Id);
            yield return new Candidate
            {
                Id = candidate,
                Title = title,
                Kind = CandidateKind.CalendarChange,
                Answer = Answer.Reschedule,
                Reasons = [CandidateWords.WaitsForOpening.With(CandidateWording.Share(spot.CauseShare ?? 0))],
                Scenario = new Scenario
                {
                    Id = candidate, Title = Text.Of(title),
                    Changes = [new CalendarChange { Pool = pool.Id, Calendar = other.Id }]
                },
                ExclusivityGroups = [pool.Id],
            };
        }
    }

    // Somebody who is there on fewer days than the others: which hours it would be on the other days, only they can say.
    private static Candidate? Spread(Department department, Pool pool, CalendarDefinition own, HotSpot spot)
    {
        if (department.FindCalendar(department.Calendar) is not { } office || DaysOf(own) is var days && days >= DaysOf(office))
            return null;
        return new Candidate
        {
            Id = CandidateWording.Id("spread-hours", pool.Id),
            Title = CandidateWords.SpreadHours.With(CandidateWording.NameOf(pool)),
            Kind = CandidateKind.CalendarChange,
            Answer = Answer.Reschedule,
            Reasons =
            [
                CandidateWords.WaitsForDays.With(CandidateWording.Share(spot.CauseShare ?? 0), CandidateWording.NameOf(pool), days,
                    DaysOf(office)),
                CandidateWords.SpreadNotSimulated,
            ],
            ExclusivityGroups = [pool.Id],
            ToAsk = [CandidateWords.AskStandIn],
        };
    }

    private static int DaysOf(CalendarDefinition calendar) =>
        Enum.GetValues<DayOfWeek>().Count(day => calendar.Hours.Open.HoursOn(day).Count > 0);

    private static double WeeklyHoursOf(CalendarDefinition calendar) =>
        calendar.Hours.Open.PerWeek.TotalHours;
}
