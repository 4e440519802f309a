using System.Net;
using System.Net.Sockets;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>Ports of this machine that nobody uses.</summary>
internal static class FreePorts
{
    private static readonly HashSet<int> Given = [];

    /// <summary>The first of so many in a row; none is given twice in one run of the tests.</summary>
    public static int First(int count)
    {
        lock (Given)
        {
            while (true)
            {
                // Below what the system gives to outgoing connections.
                var first = 10_000 + (Environment.ProcessId * 7 % 18_000) + (Given.Count * 3);
                for (; first + count < 32_000; first++)
                {
                    var row = Enumerable.Range(first, count).ToList();
                    if (row.TrueForAll(p => !Given.Contains(p) && IsFree(p)))
                    {
                        Given.UnionWith(row);
                        return first;
                    }
                }

                throw new InvalidOperationException("No port is free.");
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
