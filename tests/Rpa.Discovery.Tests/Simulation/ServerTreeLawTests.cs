using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Tests.Simulation;

public sealed class ServerTreeLawTests
{
    [Test]
    public void Set_AnyOrderOfTicks_TellsTheEarliestAndOfEqualOnesTheLowest() =>
        Prop.ForAll<byte, (byte Server, byte Tick)[]>((more, sets) =>
    {
        var servers = 1 + (more % 70);
        var tree = new ServerTree();
        tree.Reset(servers);
        var ticks = Enumerable.Repeat(Plan.Never, servers).ToArray();
        foreach (var (server, tick) in sets)
        {
            ticks[server % servers] = tick > 200 ? Plan.Never - (tick & 1) : tick % 10;
            tree.Set(server % servers, ticks[server % servers]);
            if (tree.TopTick != ticks.Min() || tree.Top != Array.IndexOf(ticks, ticks.Min()))
                return false;
        }

        return true;
    }).Check(Law.Fixed);
}
