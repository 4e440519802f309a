using System.Runtime.ExceptionServices;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation;

/// <summary>Work on a set of threads of which some brings further work: each thread takes what comes next, and none waits for the slowest
/// of a round.</summary>
/// <remarks>
/// Beginnings are taken in their order, and what they bring goes before a further one, so that no more are under way than keep the threads
/// busy. Of several failures the first in that order is thrown, for any number of threads: what stands before it is still done.
/// </remarks>
internal sealed class WorkInOrder
{
    private readonly PriorityQueue<Action, (int Beginning, int Place)> _brought = new(); // and the lock of everything below
    private readonly int _count;
    private readonly Func<int, IReadOnlyList<Action>> _begin;
    private (int Beginning, int Place) _failedAt = (int.MaxValue, 0);
    private Exception? _failure;
    private int _next;
    private int _underWay; // beginnings that may still bring work

    private WorkInOrder(int count, Func<int, IReadOnlyList<Action>> begin) => (_count, _begin) = (count, begin);

    /// <summary>Does it all.</summary>
    /// <param name="count">How many beginnings there are.</param>
    /// <param name="threads">On how many threads, this one included.</param>
    /// <param name="begin">Begins the one of that number and says what is still to be done of it, in order.</param>
    public static void Run(int count, int threads, Func<int, IReadOnlyList<Action>> begin)
    {
        var work = new WorkInOrder(count, begin);
        var others = new Thread[Math.Max(0, threads - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(work.TakeAll) { IsBackground = true };
            others[i].Start();
        }

        work.TakeAll();
        foreach (var thread in others)
            thread.Join();
        if (work._failure is not null)
            ExceptionDispatchInfo.Throw(work._failure);
    }

    /// <summary>Makes something of each, on the threads that the options allow.</summary>
    public static IReadOnlyList<T> Each<T>(int count, ExperimentOptions options, Func<int, T> make)
    {
        var made = new T[count];
        Run(count, Math.Min(count, Threads(options)), i =>
        {
            made[i] = make(i);
            return [];
        });
        return made;
    }

    /// <summary>How many threads some options allow.</summary>
    public static int Threads(ExperimentOptions options) => options.Threads > 0 ? options.Threads : Environment.ProcessorCount;

    private void TakeAll()
    {
        while (TryTake(out var action, out var at))
        {
            IReadOnlyList<Action> brought = [];
            try
            {
                if (action is null)
                    brought = _begin(at.Beginning);
                else
                    action();
            }
            catch (Exception failure)
            {
                // Whatever it is: nobody above catches on this thread, and the caller must hear of it on his own.
                Failed(at, failure);
            }

            if (action is null)
                Brought(at.Beginning, brought);
        }
    }

    private bool TryTake(out Action? action, out (int Beginning, int Place) at)
    {
        lock (_brought)
        {
            while (true)
            {
                if (_brought.TryDequeue(out action, out at))
                {
                    if (at.CompareTo(_failedAt) < 0)
                        return true;
                    continue;
                }

                if (_next < _count && _next < _failedAt.Beginning)
                {
                    at = (_next++, -1);
                    _underWay++;
                    return true;
                }

                if (_underWay == 0)
                    return false;
                Monitor.Wait(_brought);
            }
        }
    }

    private void Brought(int beginning, IReadOnlyList<Action> actions)
    {
        lock (_brought)
        {
            for (var place = 0; place < actions.Count; place++)
                _brought.Enqueue(actions[place], (beginning, place));
            _underWay--;
            Monitor.PulseAll(_brought);
        }
    }

    private void Failed((int Beginning, int Place) at, Exception failure)
    {
        lock (_brought)
        {
            if (at.CompareTo(_failedAt) < 0)
                (_failedAt, _failure) = (at, failure);
        }
    }
}
