using System.Collections.Concurrent;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Calendars;

/// <summary>Japan's national holidays by the Act on National Holidays (昭和23年法律第178号) and its amendments.</summary>
/// <remarks>
/// The equinoxes are announced each February for the following year; here they follow the formula of 新こよみ便利帳
/// (海上保安庁水路部), valid for 1900 to 2150, which has agreed with every announcement so far.
/// </remarks>
internal static class JapaneseHolidays
{
    /// <summary>The last year that the Cabinet Office has published; later ones follow from the law as it stands.</summary>
    public const int LastPublishedYear = 2027;

    private static readonly ConcurrentDictionary<int, SortedList<DateOnly, Phrase>> _years = new();

    /// <summary>Whether the holidays of a year are computed by rule and not yet published, so that they may still change.</summary>
    public static bool IsProvisional(int year) => year > LastPublishedYear;

    public static bool IsHoliday(DateOnly date) => InYear(date.Year).ContainsKey(date);

    public static Phrase? NameOf(DateOnly date) => InYear(date.Year).TryGetValue(date, out var name) ? name : null;

    /// <summary>The holidays of a year in order of date; none before the Act took effect on 20 July 1948.</summary>
    public static IReadOnlyDictionary<DateOnly, Phrase> Of(int year) => InYear(year);

    private static SortedList<DateOnly, Phrase> InYear(int year) => _years.GetOrAdd(year, Compute);

    private static SortedList<DateOnly, Phrase> Compute(int year)
    {
        var holidays = new SortedList<DateOnly, Phrase>();
        if (year < 1948)
            return holidays;
        AddNamed(year, (month, day, name) => holidays.Add(new DateOnly(year, month, day), name));
        if (year == 1948)
        {
            foreach (var date in holidays.Keys.Where(date => date < new DateOnly(1948, 7, 20)).ToList())
                holidays.Remove(date);
        }

        // Both rules look at the named holidays only. No named holiday stands at either end of a year beside another one, so a year is
        // complete in itself.
        var named = holidays.Keys.ToHashSet();
        foreach (var date in named.Where(date => date.DayOfWeek == DayOfWeek.Sunday && date >= new DateOnly(1973, 4, 12)).Order())
        {
            var substitute = date.AddDays(1);
            if (year >= 2007)
            {
                while (named.Contains(substitute))
                    substitute = substitute.AddDays(1);
            }

            holidays.TryAdd(substitute, HolidayWords.Holiday);
        }

        foreach (var date in named.Where(date => date >= new DateOnly(1985, 12, 27)).Order())
        {
            var between = date.AddDays(1);
            if (named.Contains(date.AddDays(2)) && !named.Contains(between) && (year >= 2007 || between.DayOfWeek != DayOfWeek.Sunday))
                holidays.TryAdd(between, HolidayWords.Holiday);
        }

        return holidays;
    }

    private static void AddNamed(int year, Action<int, int, Phrase> add)
    {
        add(1, 1, HolidayWords.NewYearsDay);
        add(1, year < 2000 ? 15 : Monday(year, 1, 2), HolidayWords.ComingOfAgeDay);
        if (year >= 1967)
            add(2, 11, HolidayWords.NationalFoundationDay);
        if (year >= 2020)
            add(2, 23, HolidayWords.EmperorsBirthday);
        add(3, VernalEquinox(year), HolidayWords.VernalEquinoxDay);
        add(4, 29, year < 1989 ? HolidayWords.EmperorsBirthday : year < 2007 ? HolidayWords.GreeneryDay : HolidayWords.ShowaDay);
        add(5, 3, HolidayWords.ConstitutionMemorialDay);
        if (year >= 2007)
            add(5, 4, HolidayWords.GreeneryDay);
        add(5, 5, HolidayWords.ChildrensDay);
        AddSummer(year, add);
        if (year >= 1966)
            add(9, year < 2003 ? 15 : Monday(year, 9, 3), HolidayWords.RespectForTheAgedDay);
        add(9, AutumnalEquinox(year), HolidayWords.AutumnalEquinoxDay);
        if (year is >= 1966 and < 2020)
            add(10, year < 2000 ? 10 : Monday(year, 10, 2), HolidayWords.HealthAndSportsDay);
        else if (year >= 2022)
            add(10, Monday(year, 10, 2), HolidayWords.SportsDay);
        add(11, 3, HolidayWords.CultureDay);
        add(11, 23, HolidayWords.LaborThanksgivingDay);
        if (year is >= 1989 and < 2019)
            add(12, 23, HolidayWords.EmperorsBirthday);
        AddOnce(year, add);
    }

    private static void AddSummer(int year, Action<int, int, Phrase> add)
    {
        // The Olympic years moved three holidays (令和2年・令和3年, 東京オリンピック特別措置法).
        switch (year)
        {
            case 2020:
                add(7, 23, HolidayWords.MarineDay);
                add(7, 24, HolidayWords.SportsDay);
                add(8, 10, HolidayWords.MountainDay);
                return;
            case 2021:
                add(7, 22, HolidayWords.MarineDay);
                add(7, 23, HolidayWords.SportsDay);
                add(8, 8, HolidayWords.MountainDay);
                return;
        }

        if (year >= 1996)
            add(7, year < 2003 ? 20 : Monday(year, 7, 3), HolidayWords.MarineDay);
        if (year >= 2016)
            add(8, 11, HolidayWords.MountainDay);
    }

    private static void AddOnce(int year, Action<int, int, Phrase> add)
    {
        switch (year)
        {
            case 1959:
                add(4, 10, HolidayWords.ImperialWedding);
                break;
            case 1989:
                add(2, 24, HolidayWords.ImperialFuneral);
                break;
            case 1990:
                add(11, 12, HolidayWords.EnthronementCeremony);
                break;
            case 1993:
                add(6, 9, HolidayWords.ImperialWedding);
                break;
            case 2019:
                add(5, 1, HolidayWords.EnthronementDay);
                add(10, 22, HolidayWords.EnthronementCeremony);
                break;
        }
    }

    private static int VernalEquinox(int year) => Equinox(year, 20.8357, 20.8431, 21.8510);

    private static int AutumnalEquinox(int year) => Equinox(year, 23.2588, 23.2488, 24.2488);

    private static int Equinox(int year, double before1980, double before2100, double after)
    {
        if (year < 1980)
            return (int)Math.Floor(before1980 + (0.242194 * (year - 1980)) - ((year - 1983) / 4)); // the formula cuts towards zero
        var skippedLeapYears = year < 2200 ? 0 : (year / 100) - 21 - ((year / 400) - 5);
        return (int)Math.Floor((year < 2100 ? before2100 : after) + (0.242194 * (year - 1980)) - ((year - 1980) / 4) + skippedLeapYears);
    }

    private static int Monday(int year, int month, int ordinal)
    {
        var first = new DateOnly(year, month, 1).DayOfWeek;
        return 1 + ((DayOfWeek.Monday - first + 7) % 7) + (7 * (ordinal - 1));
    }
}
