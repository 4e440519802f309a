using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A pool works other hours.</summary>
public sealed record CalendarChange : Change
{
    /// <summary>The pool's id.</summary>
    public required string Pool { get; init; }

    /// <summary>The calendar's id.</summary>
    public required string Calendar { get; init; }

    /// <inheritdoc/>
    public override string Verb => "calendar";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        if (PoolNamed(department, Pool, findings) is not { } pool)
            return department;
        if (department.FindCalendar(Calendar) is null)
        {
            findings.Add(ScenarioRules.UnknownCalendar.At(Place, Verb, Calendar,
                DidYouMean.For(Calendar, department.Calendars.Select(c => c.Id))));
            return department;
        }

        return Replace(department, pool with { Calendar = Calendar });
    }
}
