namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>What only a walk over all cases tells at a border of the window or of a month.</summary>
internal interface IUnderWay
{
    /// <summary>Adds the time so far of the phases that are going on.</summary>
    /// <param name="tick">Up to when.</param>
    /// <param name="open">[state × 3] → waiting, people's, bots'.</param>
    /// <returns>That of all phases together.</returns>
    Int128 AddTimeSoFar(long tick, Int128[] open);

    /// <summary>Counts the cases that are open.</summary>
    /// <param name="open">[workflow] → how many.</param>
    void CountOpen(Int128[] open);
}
