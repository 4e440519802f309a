using System.Diagnostics;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>Waits that end: the machine may be busy, but nothing may hang.</summary>
internal static class Until
{
    public static readonly TimeSpan Hangs = TimeSpan.FromMinutes(3);

    public static void True(Func<bool> condition, string otherwise) => True(condition, () => otherwise);

    public static void True(Func<bool> condition, Func<string> otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > Hangs)
                Assert.Fail(otherwise());
            Thread.Sleep(20);
        }
    }
}
