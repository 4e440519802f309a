using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>Where a length of time stands, which decides its units.</summary>
internal sealed class TimeUse
{
    private readonly Func<TimeUnit, bool> _allows;
    private readonly Phrase _why;
    private readonly Func<TimeAmount, bool> _fits;

    private TimeUse(string allowed, Phrase why, Func<TimeUnit, bool> allows, Func<TimeAmount, bool>? fits = null)
    {
        Allowed = allowed;
        _why = why;
        _allows = allows;
        _fits = fits ?? (_ => true);
    }

    /// <summary>A person's effort: seconds, minutes, hours.</summary>
    public static TimeUse Effort { get; } = new("s, min, h", FormatWords.EffortInClockTime, u => u <= TimeUnit.Hour);

    /// <summary>A wait, a timer, a due date, an age of a queue: clock time or working time.</summary>
    public static TimeUse Wait { get; } = new("s, min, h, d, working-hours, working-days", FormatWords.CalendarUnitOnlyInStudy,
        u => u <= TimeUnit.WorkingDay);

    /// <summary>Clock time only: an age, a time between arrivals or failures.</summary>
    public static TimeUse Clock { get; } = new("s, min, h, d", FormatWords.ClockTimeOnly, u => u <= TimeUnit.Day);

    /// <summary>The study's spans, where calendar months and years are known.</summary>
    public static TimeUse Study { get; } = new("s, min, h, d, months, years", FormatWords.ClockTimeOnly, u => u is <= TimeUnit.Day
        or TimeUnit.Month or TimeUnit.Year);

    /// <summary>Days that a person is away.</summary>
    public static TimeUse DaysAway { get; } = new("d", FormatWords.DaysOnly, u => u == TimeUnit.Day);

    public string Allowed { get; }

    public bool Allows(TimeUnit unit) => _allows(unit);

    /// <summary>Whether it would be accepted once written here; only then is it proposed.</summary>
    public bool Accepts(TimeAmount amount) => _allows(amount.Unit) && _fits(amount);

    /// <summary>The same where not every size can stand, beside what else is written there.</summary>
    public TimeUse Where(Func<TimeAmount, bool> fits) => new(Allowed, _why, _allows, fits);

    /// <summary>The words of <see cref="Allowed"/>, with those that a Japanese text writes behind a number.</summary>
    public IEnumerable<(string English, string Japanese)> Units => Allowed.Split(", ").Select(word => (word, word switch
    {
        "s" => "秒",
        "min" => "分",
        "h" => "時間",
        "d" => "日",
        "working-hours" => "営業時間",
        "working-days" => "営業日",
        "months" => "か月",
        _ => "年",
    }));

    /// <summary>A length of time that could stand here in each of these units, each within the words that stand around it.</summary>
    public Phrase Examples(Func<string, string> within)
    {
        var all = Units.Select(u =>
            (Unit: u, Numbers: u.English switch
            {
                "s" => ["90", "5"],
                "min" => ["4", "60"],
                "h" => ["1.5", "12"],
                "d" => ["20", "6", "1"],
                "working-hours" => ["3"],
                "working-days" => ["5"],
                _ => new[] { "6" }
            })).ToList();
        var fitting = all.Select(u =>
            (u.Unit, Number: Array.Find(u.Numbers, n => TimeText.TryRead($"{n} {u.Unit.English}", out var amount) && Accepts(amount))))
            .Where(u => u.Number is not null).ToList();
        // Where none of them would do, they still say how a length of time is written.
        return FindingWords.Quoted((fitting.Count > 0 ? fitting : all.ConvertAll(u => (u.Unit, Number: (string?)u.Numbers[0])))
            .Select(u => (within($"{u.Number} {u.Unit.English}"), within(u.Number + u.Unit.Japanese))));
    }

    public Phrase Why(TimeUnit unit) => unit is TimeUnit.Month or TimeUnit.Year ? FormatWords.CalendarUnitOnlyInStudy : _why;
}
