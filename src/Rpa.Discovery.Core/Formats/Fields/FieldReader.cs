using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats.Reading.Durations;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>What a field needs to be read: the values of a file, the files beside it, and the days that are studied.</summary>
internal sealed class FieldReader(ValueReader values, DurationReader durations, Func<YamlScalar, SourceText?> openBeside)
{
    // A file that two calendars name says the same to both, and is found fault with once.
    private readonly Dictionary<string, IReadOnlyList<DateRule>> _closedDays = new(StringComparer.Ordinal);

    public ValueReader Values { get; } = values;

    public DurationReader Durations { get; } = durations;

    public Findings Findings => Values.Findings;

    /// <summary>What the study counts, known before the calendars are read.</summary>
    public StudySpan Study { get; set; } = StudySpan.Of(null);

    /// <summary>The properties of the workflow's cases, known before its conditions are read.</summary>
    public IReadOnlyList<CaseAttribute> Attributes
    {
        get;
        set
        {
            field = value;
            AttributeIds = value.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        }
    } = [];

    /// <summary>Their ids.</summary>
    public HashSet<string> AttributeIds { get; private set; } = [];

    /// <summary>Opens the file that a value names; null with a finding.</summary>
    public SourceText? Open(YamlScalar file) => openBeside(file);

    /// <summary>The days that a calendar file closes, read once.</summary>
    public IReadOnlyList<DateRule> ClosedDays(string file, Func<IReadOnlyList<DateRule>> read)
    {
        if (!_closedDays.TryGetValue(file, out var days))
            _closedDays[file] = days = read();
        return days;
    }
}
