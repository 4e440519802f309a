using System.Collections.Concurrent;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Work that brings further work: all of it is done, nobody waits for a round, and the first failure in order is told.</summary>
public sealed class WorkInOrderTests
{
    [Test]
    public void Everything_IsDoneOnce([Values(1, 2, 5)] int threads)
    {
        var done = new ConcurrentBag<(int Beginning, int Place)>();
        WorkInOrder.Run(20, threads, beginning =>
        {
            done.Add((beginning, -1));
            return [.. Enumerable.Range(0, beginning % 4).Select(place => (Action)(() => done.Add((beginning, place))))];
        });
        Assert.That(done.Order(), Is.EqualTo(Enumerable.Range(0, 20)
            .SelectMany(b => Enumerable.Range(-1, 1 + (b % 4)).Select(place => (b, place)))));
    }

    [Test]
    public void OnOneThread_WhatABeginningBringsGoesBeforeTheNext()
    {
        var done = new List<(int Beginning, int Place)>();
        WorkInOrder.Run(3, 1, beginning =>
        {
            done.Add((beginning, -1));
            return [() => done.Add((beginning, 0)), () => done.Add((beginning, 1))];
        });
        Assert.That(done, Is.Ordered);
    }

    // What the first beginning brings ends only once the second has begun: a round that waits for all of its own would never end.
    [Test]
    public void TheSlowest_KeepsNobodyWaiting()
    {
        using var second = new ManualResetEventSlim();
        var hasSeenIt = false;
        WorkInOrder.Run(2, 2, beginning =>
        {
            if (beginning == 1)
                second.Set();
            return beginning == 0 ? [() => hasSeenIt = second.Wait(TimeSpan.FromSeconds(60))] : [];
        });
        Assert.That(hasSeenIt, Is.True);
    }

    [Test]
    public void OfSeveralFailures_TheFirstInOrderIsThrown_AndWhatStandsBeforeItIsDone([Values(1, 2, 5)] int threads)
    {
        var done = new ConcurrentBag<(int Beginning, int Place)>();
        var thrown = Assert.Throws<InvalidOperationException>(() => WorkInOrder.Run(8, threads, beginning =>
            [.. Enumerable.Range(0, 3).Select(place => (Action)(() =>
            {
                Thread.Sleep(beginning == 2 ? 20 : 0); // the later ones fail sooner
                if (beginning >= 2 && place == 1)
                    throw new InvalidOperationException($"{beginning}/{place}");
                done.Add((beginning, place));
            }))]));
        Assert.That(thrown!.Message, Is.EqualTo("2/1"));
        Assert.That(done.Where(d => d.CompareTo((2, 1)) < 0).Order(),
            Is.EqualTo(new[] { (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (2, 0) }));
    }

    [Test]
    public void ABeginningThatFails_EndsIt([Values(1, 3)] int threads) =>
        Assert.Throws<OperationCanceledException>(() =>
            WorkInOrder.Run(5, threads, beginning => beginning == 1 ? throw new OperationCanceledException() : []));
}
