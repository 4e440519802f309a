using Rpa.Discovery.EventLogs;

namespace Rpa.Discovery.Simulation;

/// <summary>What people and bot units are called in a log: those without a name are numbered in their pool, as <c>clerk-1</c>.</summary>
internal sealed class ServerNames
{
    private readonly string[] _names;  // [server]
    private readonly string[] _groups; // [server] → pool or bot

    public ServerNames(Plan plan)
    {
        _names = new string[plan.Servers];
        _groups = new string[plan.Servers];
        foreach (var pool in plan.Pools)
        {
            for (var i = 0; i < pool.Count; i++)
            {
                _names[pool.First + i] = $"{pool.Id}-{i + 1}";
                _groups[pool.First + i] = pool.Id;
            }
        }
    }

    public string this[int server] => _names[server];

    /// <summary>Says who does the work of a span.</summary>
    public void Set(ActivitySpan span, List<int> servers)
    {
        if (servers.Count == 0)
            return;
        span.Resource = _names[servers[0]];
        span.Group = _groups[servers[0]];
        span.Coworkers = servers.Count == 1 ? null : string.Join(' ', servers.Skip(1).Select(s => _names[s]));
    }
}
