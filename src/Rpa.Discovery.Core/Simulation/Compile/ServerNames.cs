using Rpa.Discovery.EventLogs;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>What people, bot units and machines are called in a log: those without a name are numbered in their pool, as
/// <c>clerk-1</c>.</summary>
internal sealed class ServerNames
{
    private readonly string[] _names;  // [server]
    private readonly string[] _groups; // [server] → the pool that pays, or the bot
    private readonly bool[] _isMachine;

    public ServerNames(Plan plan)
    {
        _names = new string[plan.Servers];
        _groups = new string[plan.Servers];
        _isMachine = new bool[plan.Servers];
        foreach (var crew in plan.Crews)
        {
            for (var i = 0; i < crew.Count; i++)
            {
                var server = crew.First + i;
                _names[server] = crew.IsNamed || crew.Kind == CrewKind.Machine ? crew.Id : $"{crew.Id}-{i + 1}";
                _groups[server] = plan.Pools[crew.Home].Id;
                _isMachine[server] = crew.Kind == CrewKind.Machine;
            }
        }
    }

    public string this[int server] => _names[server];

    /// <summary>Says who does the work of a span: the first who was taken for it, and beside her the others. A machine does no work of its
    /// own.</summary>
    public void Set(ActivitySpan span, List<int> servers)
    {
        string? others = null;
        span.Resource = null;
        foreach (var server in servers)
        {
            if (_isMachine[server])
                continue;
            if (span.Resource is null)
                (span.Resource, span.Group) = (_names[server], _groups[server]);
            else
                others = others is null ? _names[server] : $"{others} {_names[server]}";
        }

        span.Coworkers = others;
    }
}
