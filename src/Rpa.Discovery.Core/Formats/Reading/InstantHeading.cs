using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.Tables;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>What comes first in a date whose year comes last.</summary>
internal enum DateOrder
{
    /// <summary>Nobody has said.</summary>
    Open,
    DayFirst,
    MonthFirst,
}

/// <summary>What the heading of a column says in brackets of the instants below it.</summary>
internal static partial class InstantHeading
{
    /// <summary>Of <c>Start (UTC)</c>, what its instants have to be read with; null where the heading says nothing of the kind.</summary>
    public static string? Offset(string heading) => UnitInBrackets.Split(heading).Unit switch
    {
        "utc" or "gmt" or "z" or "協定世界時" => "Z",
        "jst" or "日本時間" or "日本標準時" => "+09:00",
        var unit => HoursOff().Match(unit) is { Success: true } hours ? hours.Groups["offset"].Value : null,
    };

    /// <summary>Of <c>Start (dd/mm/yyyy)</c>, which comes first.</summary>
    public static DateOrder Order(string heading)
    {
        var order = ByOrder().Match(UnitInBrackets.Split(heading).Unit);
        return !order.Success ? DateOrder.Open : order.Groups["day"].Success ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    /// <summary>The heading without what it says in brackets of instants.</summary>
    public static string Name(string heading) => UnitInBrackets.Split(heading).Name;

    [GeneratedRegex("^(utc|gmt)?(?<offset>[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HoursOff();

    [GeneratedRegex("^((?<day>dd?/mm?/y{1,4}|日/月/年)|mm?/dd?/y{1,4}|月/日/年)( .*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByOrder();
}
