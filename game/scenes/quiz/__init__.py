"""The scene of the quiz that opens a session."""

from game.scenes.quiz.scene import QuizScene

__all__ = ["QuizScene"]
