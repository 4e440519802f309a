using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The kernel's other way to run: nobody waits and nothing is closed, and only visits are counted.</summary>
internal sealed partial class EventLoop
{
    private long[][]? _counts;      // [state][arm] → visits that began in the window

    /// <summary>Runs one replication without queues, adds its visits, and returns the window's length.</summary>
    public long Count(Plan plan, int replication, long[][] counts)
    {
        _counts = counts;
        try
        {
            Prepare(plan, replication, null);
            Finish(Loop(CancellationToken.None));
            LeaveBehind();
            return _window.Ticks;
        }
        finally
        {
            _counts = null;
        }
    }

    private void WorkWithoutQueue(int slot, ref CaseRow item, in StateRow row, long now)
    {
        if (now >= _plan.WindowStart && now < _window.End)
        {
            var arm = 0;
            if (row.Law?.Attribute is { } attribute)
            {
                var index = attribute.IndexOf(AttributesOf(slot)[attribute.Slot]);
                arm = index < 0 ? attribute.Values.Length : index;
            }

            _counts![item.State][arm]++;
        }

        BeginPhase(slot, CasePhase.External, now);
        _heap.Add(now + item.Left, EventClass.WaitEnd, slot, item.EntryStamp, 0);
    }
}
