using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>Hours of a year that people are paid for, and what absence and other work leave of them; a person of several pools counts once.</summary>
internal sealed class PaidStaff(Department department, YearlyVolume volume)
{
    public double PaidHours(IReadOnlyList<Pool> pools) => Each(pools).Sum(p => p.Paid);

    /// <summary>Regular hours for cases: without absence and other work; who does two things at once has her hours twice.</summary>
    public double AvailableHours(IReadOnlyList<Pool> pools) => Each(pools).Sum(p => p.Paid * p.Present * (1 - p.Other) * p.Places);

    /// <summary>Hours of other work.</summary>
    public double OtherHours(IReadOnlyList<Pool> pools) => Each(pools).Sum(p => p.Paid * p.Present * p.Other);

    private IEnumerable<(double Paid, double Present, double Other, int Places)> Each(IReadOnlyList<Pool> pools)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pool in pools)
        {
            if (pool.Members.Count == 0)
                yield return (volume.PaidHours(pool), Present(pool.Absence, pool.Calendar), pool.OtherWork?.Share.Value ?? 0, 1);
            foreach (var id in pool.Members.Where(seen.Add))
            {
                var person = department.FindPerson(id)!;
                // Her first pool is her home: absence and other work are its where she has no own.
                var home = department.HomeOf(id)!;
                yield return (volume.PaidHours(person, home), Present(person.Absence ?? home.Absence, person.Calendar ?? home.Calendar), home.OtherWork?.Share.Value ?? 0, person.AtOnce);
            }
        }
    }

    private double Present(Absence? absence, string? calendar)
    {
        var days = (absence?.SickDaysPerYear?.Value ?? 0) + (absence?.LeaveDaysPerYear?.Value ?? 0);
        return Math.Max(0, 1 - (days / Math.Max(1, volume.OpenDates(calendar))));
    }
}
