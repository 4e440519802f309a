using System.Globalization;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>A span of time as it is written in a file: <c>60 d</c>, <c>6 years</c>.</summary>
internal static class SpanText
{
    /// <summary>Null for null.</summary>
    public static string? Of(TimeAmount? amount) =>
        amount is not { } span ? null : span.Value.ToString("R", CultureInfo.InvariantCulture) + " " + span.Unit switch
        {
            TimeUnit.Second => "s",
            TimeUnit.Minute => "min",
            TimeUnit.Hour => "h",
            TimeUnit.Day => "d",
            TimeUnit.WorkingHour => "working-hours",
            TimeUnit.WorkingDay => "working-days",
            TimeUnit.Month => span.Value == 1 ? "month" : "months",
            _ => span.Value == 1 ? "year" : "years",
        };
}
