using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Judges;

/// <summary>Departments made from a number by keyed chance, of the kind that is asked for: the one place where laws get their departments
/// from.</summary>
/// <remarks>
/// The valid kinds have some of the features only, so that a difference points at few of them. Their states lead forward, ways back are
/// rare, and what takes no time never leads back, so that nothing goes round for ever; but a case may wait for ever, for a batch that is
/// never full or for somebody who is never there.
/// </remarks>
internal sealed partial class GeneratedDepartments
{
    private readonly ulong _seed;
    private readonly DepartmentKind _kind;
    private readonly bool _named;
    private readonly bool _joint;
    private readonly bool _systems;
    private readonly bool _interrupts;
    private readonly bool _batches;
    private readonly bool _tokens;
    private readonly bool _repeats;
    private readonly bool _started;
    private readonly bool _licences;
    private readonly bool _narrowed;
    private readonly List<Pool> _pools = [];
    private readonly List<Person> _people = [];
    private ulong _next;
    private ulong _nextTie;

    private GeneratedDepartments(ulong seed, DepartmentKind kind)
    {
        (_seed, _kind) = (seed, kind);
        if (!kind.HasFeatures)
            return;
        (_named, _joint, _systems, _interrupts, _batches) = (Chance(0.5), Chance(0.4), Chance(0.35), Chance(0.35), Chance(0.35));
        (_tokens, _repeats, _started, _licences, _narrowed) = (Chance(0.4), Chance(0.25), Chance(0.25), Chance(0.3), Chance(0.3));
    }

    // Every third works at night, every seventh has arrivals that wait for the opening.
    private bool Nights => _seed % 3 == 1;

    private bool Waits => _seed % 7 == 2;

    /// <summary>The department of a number, with a bit of everything unless another kind is asked for; always the same.</summary>
    public static Department Make(ulong seed, DepartmentKind? kind = null)
    {
        var made = new GeneratedDepartments(seed, kind ?? DepartmentKind.Whole);
        return made._kind.Writing is { } writing ? made.MakeWritten(writing) : made.Make();
    }

    private Department Make()
    {
        var department = Department.Named($"generated-{_seed}")
            .WithOffice() with
        { TimeZone = _kind.IsRouted && Chance(0.5) ? "Europe/Berlin" : "Asia/Tokyo" };
        if (Nights)
            department =
                department with
                {
                    Calendars = [new CalendarDefinition { Id = "office",
                    Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "21:30-01:00", "25:30-30:15")
                    .ClosedOnHolidaysOf("JP") }]
                };
        department =
            department.With(new CalendarDefinition
            {
                Id = "late", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Saturday,
                Nights ? "14:00-02:00" : "10:30-20:00").ClosedOnHolidaysOf("JP")
            });
        department =
            department.With(new CalendarDefinition
            {
                Id = "online", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday,
                Nights ? ["20:00-24:00", "25:00-29:00"] : ["09:00-12:30", "13:30-18:00"])
            });
        var pools = 1 + Pick(3);
        for (var p = 0; p < pools; p++)
            MakePool($"pool-{p}");
        department = department with
        {
            Pools = [.. _pools],
            People = [.. _people],
            Systems = [new InformationSystem { Id = "core", Online = Chance(0.6) ? "online" : null, Seats = Chance(0.6)
                ? 1 + Pick(3) : null }, new InformationSystem { Id = "files", Seats = 2 }],
            Machines = [new Machine { Id = "pc-1", Calendar = Chance(0.4) ? "office" : null }, new Machine { Id = "pc-2" }],
        };
        department = department.With(new Bot
        {
            Id = "bot", Units = 1 + Pick(2), Calendar = Chance(0.5) ? "late" : null,
            Licence = _licences ? new Licence { PerMachine = true, Machines = Chance(0.5) ? ["pc-1"] : ["pc-2", "pc-1"], PerYear = 1 }
                : null,
            Uptime = Chance(0.6) ? new Uptime { BetweenFailures = Exponential(300), Repair = About(90), PeopleWhileDown = Chance(0.5) }
                : null,
        });
        // Not drawn, so that all else stays as it was.
        if (department.Bots[^1].Uptime is not null && _seed % 5 < 2)
            department = department with { Bots = [.. department.Bots.SkipLast(1), department.Bots[^1] with { FailsByClock = true }] };
        var workflows = 1 + Pick(3);
        for (var w = 0; w < workflows; w++)
            department = department.With(MakeWorkflow($"flow-{w}"));
        return _started ? department.With(MakeStarted()) : department;
    }

    private void MakePool(string id)
    {
        var pool = new Pool
        {
            Id = id,
            Calendar = Pick(3) switch { 0 => "late", _ => null },
            Allocation = (Allocation)Pick(4),
            Patience = _joint && Chance(0.4) ? new TimeAmount(1 + Pick(5), Chance(0.5) ? TimeUnit.Hour : TimeUnit.WorkingHour) : null,
            OtherWork = Chance(0.4) ? new OtherWork { Share = 0.05 + (0.3 * Uniform()), Lasting = About(8) } : null,
            Absence = Chance(0.4) ? MakeAbsence() : null,
            Overtime = !Chance(0.5) ? null : new Overtime
            {
                For = (OvertimeFor)Pick(3),
                UpToHours = Chance(0.7) ? 0.5 + (2 * Uniform()) : null,
                PerMonthHours = Chance(0.5) ? 10 : null,
                PerYearHours = Chance(0.3) ? 15 : null,
            },
        };
        _pools.Add(_named && Chance(0.6) ? pool with { Members = MakeMembers(id) } : pool with { Capacity = MakeCapacity() });
    }

    private IReadOnlyList<CapacityStep> MakeCapacity()
    {
        var first = new CapacityStep { Count = 2 + Pick(3) };
        return Chance(0.2) ? [first, new CapacityStep { From = Monday.AddDays(7), Count = 1 + Pick(4) }] : [first];
    }

    // Somebody may already be in an earlier pool.
    private List<string> MakeMembers(string pool)
    {
        var members = new List<string>();
        if (_people.Count > 0 && Chance(0.5))
            members.Add(_people[Pick(_people.Count)].Id);
        for (var n = 2 + Pick(2); n > 0; n--)
        {
            var id = $"{pool}-person-{n}";
            members.Add(id);
            var skills = new Dictionary<string, double>(StringComparer.Ordinal) { ["plain"] = 0.5 + Uniform() };
            if (Chance(0.6))
                skills["rare"] = 0.5 + Uniform();
            _people.Add(new Person
            {
                Id = id,
                Calendar = Chance(0.25) ? "late" : null,
                Hours = Chance(0.3)
                    ? WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Thursday, TimeRange.Parse(Nights ? "20:00-03:30" : "09:00-15:30")) : null,
                Skills = skills,
                Absence = Chance(0.25) ? MakeAbsence() : null,
                AtOnce = Chance(0.2) ? 2 : 1,
            });
        }

        return members;
    }

    private Absence MakeAbsence() => new()
    {
        SickDaysPerYear = 20 * Uniform(), LeaveDaysPerYear = 30.0, LeaveByMonth = new Dictionary<int, double> { [1] = 2 },
        Dates = Chance(0.2) ? ["2026-01-13"] : [],
    };

    private double Uniform() => Keys.Uniform(Keys.Draw(_seed, Keys.Name("generated", DrawPurpose.Generate), _next++));

    private bool Chance(double share) => Uniform() < share;

    private int Pick(int count) => (int)(Uniform() * count);
}
