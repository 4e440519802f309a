using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Takes the events of the XES that <c>simulate --log</c> writes: what was worked stands in them without breaks.</summary>
internal sealed class OurLogXes(string path)
{
    private readonly List<PilotRow> _rows = [];
    private readonly Dictionary<(string Activity, string Instance), (DateTime At, string Group)> _open = [];
    private int _trace;

    public void Add(XesEvents one)
    {
        if (one.Traces != _trace)
            _open.Clear();
        _trace = one.Traces;
        if (!one.Trace.TryGetValue("workflowId", out var workflow) || !one.Event.TryGetValue("concept:name", out var activity)
            || !one.Event.TryGetValue("concept:instance", out var instance) || !one.Event.TryGetValue("time:timestamp", out var at)
            || !InstantText.TryRead(at, out var date, out var time, out _))
        {
            return;
        }

        if (one.Event.GetValueOrDefault("lifecycle:transition") is "start" or "resume")
        {
            _open[(activity, instance)] = (date.ToDateTime(time ?? TimeOnly.MinValue), one.Event.GetValueOrDefault("org:group", ""));
        }
        else if (_open.Remove((activity, instance), out var begun) && one.Event.TryGetValue("processingHours", out var hours)
            && double.TryParse(hours, NumberStyles.Float, CultureInfo.InvariantCulture, out var worked) && double.IsFinite(worked))
        {
            _rows.Add(OurLogTable.Row(one.Line, new SourceSpan(path, one.Line, 1), one.Trace.GetValueOrDefault("concept:name", ""),
                workflow, activity, instance, begun.At, worked, begun.Group));
        }
    }

    public PilotLog? Read(Findings findings)
    {
        if (_rows.Count == 0)
            findings.Add(PilotRules.NoRows, new SourceSpan(path, 1, 1));
        return findings.HasErrors ? null : new PilotLog(PilotTable.InOrder(_rows), IsOurLog: true);
    }
}
