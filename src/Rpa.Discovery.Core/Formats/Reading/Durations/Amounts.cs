using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.Reading.Durations;

/// <summary>Amounts of one law, all in the unit that the first of them sets: seconds, working hours or working days.</summary>
/// <param name="values">Where it goes wrong is said.</param>
/// <param name="use">Where the law stands; null for plain numbers.</param>
internal sealed class Amounts(ValueReader values, TimeUse? use)
{
    private TimeUnit? _first;
    private string? _firstText;

    public TimeUse? Use => use;

    public DurationClock Clock => _first is { } first ? ClockOf(first) : DurationClock.Seconds;

    public double? Read(BlockReader block, string name, Func<TimeAmount, bool>? fits = null) =>
        block[name] is { } node ? Read(node, name, fits) : null;

    public double? Read(YamlNode node, string shownAs, Func<TimeAmount, bool>? fits = null) =>
        values.Word(node, shownAs) is { } text ? Read(node, text, text, isLaw: false, fits) : null;

    /// <summary>The amount that a text, or a part of it, is.</summary>
    /// <param name="node">Where findings stand.</param>
    /// <param name="text">What is to be an amount.</param>
    /// <param name="said">The whole value as written.</param>
    /// <param name="isLaw">Whether 'about', 'exactly' and a range may stand here.</param>
    /// <param name="fits">Which amounts make sense beside what else the law says, so that no other is proposed; null for all.</param>
    public double? Read(YamlNode node, string text, string said, bool isLaw, Func<TimeAmount, bool>? fits = null)
    {
        if (use is null)
            return values.ReadNumber(node, text);
        if (values.ReadTime(node, text, fits is null ? use : use.Where(fits), said, isLaw) is not { } time)
            return null;
        if (_first is { } first && ClockOf(first) != ClockOf(time.Unit) && time.Value != 0)
        {
            values.Report(node, ValueRules.MixedClocks, _firstText, text);
            return null;
        }

        _firstText ??= text;
        _first ??= time.Unit;
        return OneOf(time);
    }

    /// <summary>Those of a list that could be read.</summary>
    public IReadOnlyList<double> ReadAll(YamlNode node, string shownAs) => values.Numbers(node, shownAs, n => Read(n, shownAs));

    /// <summary>Whether it is more than none, so that nothing else is proposed.</summary>
    public static bool IsSome(TimeAmount amount) => amount.Value > 0;

    /// <summary>The amount as a law takes it: in seconds, or in its own unit of working time.</summary>
    public static double OneOf(TimeAmount amount) => amount.IsWallTime ? amount.Seconds : amount.Value;

    /// <summary>The same of what stands in the file, before it is read; null where it is no length of time.</summary>
    public static double? LengthOf(YamlNode? node) =>
        node is YamlScalar scalar && TimeText.TryRead(FullWidth.ToAscii(scalar.Text).Trim(), out var amount) ? OneOf(amount) : null;

    private static DurationClock ClockOf(TimeUnit unit) => unit switch
    {
        TimeUnit.WorkingHour => DurationClock.WorkingHours,
        TimeUnit.WorkingDay => DurationClock.WorkingDays,
        _ => DurationClock.Seconds,
    };
}
