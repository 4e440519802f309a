using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Credibility;

/// <summary>The likeliest slips behind an overload: each is named only where putting it right would make the work fit.</summary>
internal sealed class LoadSlips(Department department, WorkAgainstHours against)
{
    private const double WorthAskingHours = 1; // fewer a case are hardly minutes that were meant
    private const double Fits = 1.05;
    private const int MostPeople = 1000;
    private static readonly (RatePeriod Said, RatePeriod Meant, double Divisor)[] _periods =
        [(RatePeriod.OpenHour, RatePeriod.OpenDay, 8), (RatePeriod.OpenDay, RatePeriod.Week, 5), (RatePeriod.OpenDay, RatePeriod.Month, 20),
            (RatePeriod.OpenDay, RatePeriod.Year, 240),
         (RatePeriod.Week, RatePeriod.Month, 4.3), (RatePeriod.Week, RatePeriod.Year, 52), (RatePeriod.Month, RatePeriod.Year, 12)];

    public IReadOnlyList<Message> Find() => [.. new[] { TooFewPeople(), TooLong(), TooMany() }.OfType<Message>()];

    // A template's one person who stands for a whole section.
    private Message? TooFewPeople()
    {
        var pools = against.Pools.Select(department.FindPool).OfType<Pool>().ToList();
        if (pools.Count == 0 || !pools.TrueForAll(p => p.Members.Count == 0 && p.Capacity.All(c => c.Count <= 1))
            || !double.IsFinite(against.Factor))
            return null;
        var needed = Math.Ceiling(against.Factor / Fits * pools.Count);
        return needed > MostPeople ? null
            : CredibilityWords.OnePersonOnly.With(NameOf(pools[0]), Amount.Number(needed));
    }

    // Hours that were meant to be minutes.
    private Message? TooLong()
    {
        var longest = against.Items.Where(i => HoursPerVisit(i) >= WorthAskingHours).OrderByDescending(i => i.Hours).ToList();
        if (longest.Count == 0 || !WouldFit(longest.Sum(i => i.Hours), 60))
            return null;
        var state = longest[0].State;
        return CredibilityWords.HoursForMinutes.With(department.FindState(state)?.Title ?? (Text)state.State,
            Amount.Hours(HoursPerVisit(longest[0])));
    }

    // A week's cases that were read as a day's.
    private Message? TooMany()
    {
        var flows = against.Items.GroupBy(i => i.State.Workflow, StringComparer.Ordinal)
            .Select(g => (Workflow: department.FindWorkflow(g.Key)!, Hours: g.Sum(i => i.Hours)))
            .Where(f => f.Workflow.Arrivals?.About is not null).OrderByDescending(f => f.Hours).ToList();
        foreach (var (said, meant, divisor) in _periods)
        {
            var of = flows.FindAll(f => f.Workflow.Arrivals!.About!.Per == said);
            if (of.Count > 0 && WouldFit(of.Sum(f => f.Hours), divisor))
                return CredibilityWords.VolumeOfAPeriod.With(of[0].Workflow.Title ?? (Text)of[0].Workflow.Id,
                    of[0].Workflow.Arrivals!.About!.Count, Words(meant), Words(said));
        }

        return null;
    }

    private bool WouldFit(double part, double divisor) => against.Work - part + (part / divisor) <= Fits * against.Hours;

    private double HoursPerVisit(EnteredItem item) =>
        department.FindState(item.State) is WorkState state
            ? state.Work.Effort.Values.Max(e => e.TotalHoursPerYear is null ? e.Drawn.Mean / 3600 : 0) : 0;

    private static Text NameOf(Pool pool) => pool.Title ?? (Text)pool.Id;

    private static Phrase Words(RatePeriod period) => period switch
    {
        RatePeriod.OpenHour => CredibilityWords.AnHour,
        RatePeriod.OpenDay => CredibilityWords.ADay,
        RatePeriod.Week => CredibilityWords.AWeek,
        RatePeriod.Month => CredibilityWords.AMonth,
        _ => CredibilityWords.AYear,
    };
}
