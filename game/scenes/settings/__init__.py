"""The settings, by subject: each subject is a module that says its lines."""

from game.scenes.settings.scene import SettingsScene

__all__ = ["SettingsScene"]
